import { setTimeout as sleep } from 'node:timers/promises'
import { median, quantile } from '../press/statistics.js'
import { table } from '../report/table.js'
import type { RealDesk } from './real-desk.js'

const events = 300
/** Of every kind, before those that count. */
const warmUp = 20
/** Milliseconds. */
const goals = { median: 25, p99: 50 }

const kinds = {
	title: { variable: 'streamer_title', feedback: 'title_contains' },
	shield: { variable: 'shield_mode', feedback: 'shield_mode' },
} as const

/** From something that happens until Companion has its variables and a feedback is checked: the results in Markdown. */
export async function measureLatency(desk: RealDesk): Promise<string> {
	const { companion } = desk
	await companion.addFeedback('title_contains', { channel: 'own', text: '5' })
	await companion.addFeedback('shield_mode', { channel: 'own' })
	const times: number[] = []
	for (let index = -2 * warmUp; index < events; index++) {
		const time = await measureOne(desk, index % 2 === 0 ? 'title' : 'shield')
		if (index >= 0) times.push(time)
		// Not in step with anything that the module does by itself.
		await sleep(20 + 20 * Math.random())
	}
	const [middle, p99] = [median(times), quantile(times, 0.99)]
	const isMet = middle <= goals.median && p99 <= goals.p99
	return [
		table(
			['Milliseconds from an event to its variables and a checked feedback', 'Samples', 'Median', 'p99'],
			[['Title and shield mode by turns', times.length, middle.toFixed(1), p99.toFixed(1)]],
		),
		`Goal: ${goals.median} and ${goals.p99} ms, of which 20 are for gathering; ${isMet ? 'met' : 'not met'}.`,
	].join('\n\n')
}

async function measureOne({ world, companion }: RealDesk, kind: keyof typeof kinds): Promise<number> {
	const { variable, feedback } = kinds[kind]
	const ends = [Promise.withResolvers<bigint>(), Promise.withResolvers<bigint>()] as const
	const stops = [
		companion.onVariables((changes) => {
			if (changes.some(({ name }) => name === variable)) ends[0].resolve(process.hrtime.bigint())
		}),
		companion.feedbacks.answered.add(({ feedbackId }) => {
			if (feedbackId === feedback) ends[1].resolve(process.hrtime.bigint())
		}),
	]
	const timer = setTimeout(() => ends[0].reject(new Error(`Nothing came of ${kind}`)), 5000)
	const begun = await world.happen(kind)
	const [sent, checked] = await Promise.all(ends.map(async ({ promise }) => promise))
	clearTimeout(timer)
	for (const stop of stops) stop()
	const last = sent !== undefined && checked !== undefined && sent > checked ? sent : checked
	return Number((last ?? begun) - begun) / 1e6
}
