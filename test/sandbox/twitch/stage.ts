import { afterEach, beforeEach, vi } from 'vitest'
import { startTwitch, type SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import { clientOf, type Received, type Sent } from './client.js'

export interface Stage {
	twitch: SimulatedTwitch
	/** The broadcaster's id and token, with all scopes asked for. */
	owner: { id: string; token: string }
	/** Someone without any role. */
	viewer: { id: string; token: string }
	send: (call: string, sent: Sent) => Promise<Received>
}

/** A Twitch with a broadcaster and a viewer for each test of a file, where only the clock stands still. */
export function stageFor(...scopes: string[]): () => Stage {
	let stage: Stage | undefined

	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
		const twitch = await startTwitch()
		const person = (login: string): { id: string; token: string } => {
			const { id } = twitch.world.addUser({ login, displayName: login.toUpperCase() })
			return { id, token: twitch.world.issueToken({ user: login, scopes }) }
		}
		stage = { twitch, owner: person('owner'), viewer: person('viewer'), send: clientOf(twitch) }
	})

	afterEach(async () => {
		vi.useRealTimers()
		await stage?.twitch.close()
	})

	return () => {
		if (!stage) throw new Error('The stage is set by each test')
		return stage
	}
}
