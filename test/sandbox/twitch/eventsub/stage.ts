import { vi } from 'vitest'
import { subscriptionTypes, type SubscriptionType } from '../../../../sandbox/twitch/eventsub/facts.js'
import { field, type Received } from '../client.js'
import { type Stage, stageFor } from '../stage.js'
import { Listener } from './listener.js'

export const everyScope = [...new Set(subscriptionTypes.flatMap(({ scopes }) => scopes.flat()))]

export interface EventStage extends Stage {
	listen: (query?: string) => Promise<Listener>
	subscribe: (listener: Listener, wish: Wish) => Promise<Received>
	/** Time goes on, and what is due is done. */
	pass: (seconds: number) => void
}

export interface Wish {
	type?: string
	version?: string
	condition?: unknown
	transport?: unknown
	token?: string
}

/** The stage with a WebSocket client; the broadcaster asks for the going online of their own channel, unless told else. */
export function eventStageFor(...scopes: string[]): () => EventStage {
	const stage = stageFor(...scopes)
	return () => {
		const { twitch, owner, send } = stage()
		return {
			...stage(),
			listen: async (query = '') => Listener.connect(`${twitch.eventsubUrl}${query}`),
			subscribe: async (listener, wish) =>
				send('POST /eventsub/subscriptions', {
					token: wish.token ?? owner.token,
					body: {
						type: wish.type ?? 'stream.online',
						version: wish.version ?? '1',
						condition: wish.condition ?? { broadcaster_user_id: owner.id },
						transport: wish.transport ?? { method: 'websocket', session_id: listener.sessionId },
					},
				}),
			pass: (seconds) => {
				vi.advanceTimersByTime(seconds * 1000)
				twitch.world.catchUp()
			},
		}
	}
}

export function idOf({ first }: Received): string {
	return String(field(first, 'id'))
}

/** What the owner of a channel has to ask for this type, in their own channel. */
export function ownCondition({ condition, type }: SubscriptionType, owner: string): Record<string, string> {
	const users = condition.filter(({ name }) => name.endsWith('user_id'))
	const chosen = type === 'channel.raid' ? users.slice(0, 1) : users
	return Object.fromEntries(chosen.map(({ name }) => [name, owner]))
}
