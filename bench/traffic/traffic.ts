import { mostLive, sizes, type Size } from '../channels.js'
import { table, type Row } from '../report/table.js'
import { measureIdle, sum, type Idle } from './idle.js'

interface Measured {
	readonly size: Size
	readonly offline: Idle
	readonly live: Idle
}

/** What the official module does with so many channels. */
const official: Readonly<Record<number, { readonly requests: number; readonly writes: number }>> = {
	1: { requests: 10, writes: 36 },
	10: { requests: 28, writes: 243 },
	100: { requests: 208, writes: 2313 },
}
/** Helix requests a minute that are few enough, when idle. */
const goals: Readonly<Record<number, number>> = { 1: 5, 10: 6, 100: 12 }

/** What is asked of Twitch and told to Companion while nothing happens: the results in Markdown. */
export async function measureTraffic(): Promise<string> {
	const results: Measured[] = []
	// One after the other: they share the faked clock.
	for (const size of sizes) {
		results.push({ size, offline: await measureIdle(size, false), live: await measureIdle(size, true) })
	}
	const row = (name: string, of: (result: Measured) => string | number | undefined): Row => [
		name,
		...results.map((result) => of(result) ?? ''),
	]
	const titles = results.map(({ size }) => size.title)
	const requests = table(
		['Helix requests a minute, by channels', ...titles],
		[
			row('Official module', ({ size }) => official[size.channels]?.requests),
			row('Goal when idle', ({ size }) => goals[size.channels]),
			row('Offline', ({ offline }) => sum(offline.requests).toFixed(1)),
			row('Offline, busiest minute', ({ offline }) => offline.busiestMinute),
			row(`Up to ${mostLive} live`, ({ live }) => sum(live.requests).toFixed(1)),
			row(`Up to ${mostLive} live, busiest minute`, ({ live }) => live.busiestMinute),
			row('Busiest minute of the start', ({ live }) => live.busiestMinuteOfStart),
		],
	)
	const writes = table(
		['Variable values set a second, by channels', ...titles],
		[
			row('Official module', ({ size }) => official[size.channels]?.writes),
			row('Goal while nothing changes', () => 0),
			row('Offline, of what changes oftener than once a minute', ({ offline }) => often(offline).toFixed(1)),
			row('Offline, all', ({ offline }) => sum(offline.writes).toFixed(2)),
			row(`Up to ${mostLive} live`, ({ live }) => sum(live.writes).toFixed(1)),
		],
	)
	const verdicts = [
		verdict('Requests, offline', results.flatMap(missedOffline)),
		verdict(
			'Values, offline',
			results.filter(({ offline }) => often(offline) > 0).map(({ size }) => `with ${size.title} channels`),
		),
	]
	return [
		requests,
		endpointsOf('offline', results),
		endpointsOf('live', results),
		writes,
		verdicts.filter((line) => line !== '').join('\n'),
	].join('\n\n')
}

function endpointsOf(when: 'offline' | 'live', results: readonly Measured[]): string {
	const endpoints = [...new Set(results.flatMap((result) => [...result[when].requests.keys()]))]
	return table(
		[
			when === 'offline' ? 'Of these offline' : `Of these with up to ${mostLive} live`,
			...results.map(({ size }) => size.title),
		],
		endpoints.map((endpoint): Row => [
			`\`${endpoint}\``,
			...results.map((result) => (result[when].requests.get(endpoint) ?? 0).toFixed(2)),
		]),
	)
}

function verdict(what: string, missed: readonly string[]): string {
	return `- ${what}: ${missed.length === 0 ? 'goals met.' : `goals not met ${missed.join('; ')}.`}`
}

function missedOffline({ size, offline }: Measured): string[] {
	const asked = sum(offline.requests)
	return asked > (goals[size.channels] ?? Infinity) ? [`with ${size.title} channels (${asked.toFixed(1)})`] : []
}

/** Values a second of those variables that are set more than once a minute. */
function often({ writes }: Idle): number {
	return [...writes.values()].reduce((all, rate) => all + (rate > 1 / 60 ? rate : 0), 0)
}
