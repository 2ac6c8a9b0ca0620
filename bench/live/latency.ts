import { setTimeout as sleep } from 'node:timers/promises'
import type { FeedbackHandle } from '../../sandbox/companion/index.js'
import { configured, own } from '../channels.js'
import type { RealDesk } from './real-desk.js'

const events = 300
/** Before those that count. */
const warmUp = 40
/** Own and moderated ones: their chat modes are listened to. */
const mostChannels = 21

/** Something that happens, and what is to come of it. */
interface Happening {
	readonly what: 'title' | `emote ${string}`
	readonly variable: string
	readonly feedback: FeedbackHandle
}

/** Milliseconds from each event until Companion has its variable and a feedback is checked. */
export async function measureLatency(desk: RealDesk): Promise<number[]> {
	const { companion, size } = desk
	const title: Happening = {
		what: 'title',
		variable: `${own}_title`,
		feedback: await companion.addFeedback('title_contains', { channel: 'own', text: '5' }),
	}
	const modes: Happening[] = []
	for (const login of configured(size).slice(0, mostChannels)) {
		const options = { channel: login, mode: 'emote', compare: 'any', length: 0 }
		const feedback = await companion.addFeedback('chat_mode', options)
		modes.push({ what: `emote ${login}`, variable: `${login}_chat_mode_emote`, feedback })
	}
	const times: number[] = []
	for (let index = 0; index < warmUp + events; index++) {
		const happening = index % 2 === 0 ? title : modes[((index - 1) / 2) % modes.length]
		const time = await measureOne(desk, happening ?? title)
		if (index >= warmUp) times.push(time)
		// Not in step with anything that the module does by itself.
		await sleep(20 + 20 * Math.random())
	}
	return times
}

async function measureOne({ world, companion }: RealDesk, { what, variable, feedback }: Happening): Promise<number> {
	const ends = [Promise.withResolvers<bigint>(), Promise.withResolvers<bigint>()] as const
	const stops = [
		companion.onVariables((changes) => {
			if (changes.some(({ name }) => name === variable)) ends[0].resolve(process.hrtime.bigint())
		}),
		companion.feedbacks.answered.add(({ id }) => {
			if (id === feedback.id) ends[1].resolve(process.hrtime.bigint())
		}),
	]
	const timer = setTimeout(() => {
		for (const { reject } of ends) reject(new Error(`Nothing came of ${what}`))
	}, 5000)
	const begun = await world.happen(what)
	const [sent, checked] = await Promise.all(ends.map(async ({ promise }) => promise))
	clearTimeout(timer)
	for (const stop of stops) stop()
	const last = sent !== undefined && checked !== undefined && sent > checked ? sent : checked
	return Number((last ?? begun) - begun) / 1e6
}
