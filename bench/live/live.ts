import * as v from 'valibot'
import { mostLive, sizes } from '../channels.js'
import { median, quantile } from '../press/statistics.js'
import { Child } from '../process/child.js'
import { machine } from '../report/machine.js'
import { table, type Row } from '../report/table.js'
import { chat } from './cpu.js'

/** Milliseconds. */
const goals = { median: 25, p99: 50 }
const mebibyte = 1024 ** 2

/** How fast an event is on a key, and what it costs this machine: the results in Markdown. */
export async function measureLive(): Promise<string> {
	const where = machine()
	const starts = sizes.map(async ({ channels }) =>
		Child.start(new URL('desk-process.ts', import.meta.url), `${channels}`),
	)
	const desks = (await Promise.all(starts)).map(({ child }) => child)
	// What is timed has the machine for itself; minutes in which nothing happens can pass together.
	const latencies = await oneByOne(desks, async (desk) => v.parse(v.array(v.number()), await desk.ask('latency')))
	const idle = await Promise.all(desks.map(async (desk) => v.parse(v.number(), await desk.ask('idle'))))
	const memory = await oneByOne(desks, async (desk) => v.parse(v.number(), await desk.ask('memory')))
	const live = await Promise.all(desks.map(async (desk) => v.parse(v.number(), await desk.ask('live'))))
	const chatting = await oneByOne(desks, async (desk) => v.parse(v.number(), await desk.ask('chat')))
	await Promise.all(desks.map(async (desk) => desk.end()))

	const titles = sizes.map(({ title }) => title)
	const row = (name: string, values: readonly number[], digits: number): Row => [
		name,
		...values.map((value) => value.toFixed(digits)),
	]
	const [medians, slowest] = [latencies.map(median), latencies.map((times) => quantile(times, 0.99))]
	const areMet = medians.every((value) => value <= goals.median) && slowest.every((value) => value <= goals.p99)
	return [
		where,
		table(
			['Milliseconds from an event to its variables and a checked feedback, by channels', ...titles],
			[
				['Samples', ...latencies.map((times) => times.length)],
				row('Median', medians, 1),
				['Goal', ...sizes.map(() => goals.median)],
				row('99th percentile', slowest, 1),
				['Goal', ...sizes.map(() => goals.p99)],
			],
		),
		`Of these, 20 ms are for gathering; goals ${areMet ? 'met' : 'not met'}.`,
		table(
			['CPU seconds a minute, by channels', ...titles],
			[
				row('Offline', idle, 2),
				row(`Up to ${mostLive} live`, live, 2),
				row(`The same and ${chat.perSecond} chat messages a second`, chatting, 2),
			],
		),
		table(
			['MiB held, by channels', ...titles],
			[
				row(
					'Module and simulated Companion, offline',
					memory.map((bytes) => bytes / mebibyte),
					1,
				),
			],
		),
	].join('\n\n')
}

async function oneByOne<T>(desks: readonly Child[], measure: (desk: Child) => Promise<T>): Promise<T[]> {
	const results: T[] = []
	for (const desk of desks) results.push(await measure(desk))
	return results
}
