import { table, type Row } from '../report/table.js'
import { measureIdle, sum, type Idle } from './idle.js'

/** What the official module does, and what is good enough for this one. */
const sizes = [
	{ channels: 1, official: { requests: 10, writes: 36 }, goal: 5 },
	{ channels: 10, official: { requests: 28, writes: 243 }, goal: 6 },
	{ channels: 100, official: { requests: 208, writes: 2313 }, goal: 12 },
	{ channels: 1000, areOnlyWatched: true },
] as const
const mostLive = 20

type Size = (typeof sizes)[number]

/** What is asked of Twitch and told to Companion while nothing happens: the results in Markdown. */
export async function measureTraffic(): Promise<string> {
	const results: { size: Size; offline: Idle; live: Idle }[] = []
	// One after the other: they share the faked clock.
	for (const size of sizes) {
		const offline = await measureIdle({ ...size, live: 0 })
		const live = await measureIdle({ ...size, live: Math.min(mostLive, size.channels) })
		results.push({ size, offline, live })
	}
	const row = (name: string, of: (result: (typeof results)[number]) => string | number): Row => [
		name,
		...results.map(of),
	]
	const channels = results.map(({ size }) => ('goal' in size ? `${size.channels}` : `${size.channels}, live only`))
	const requests = table(
		['Helix requests a minute, by channels', ...channels],
		[
			row('Official module', ({ size }) => ('goal' in size ? size.official.requests : '')),
			row('Goal', ({ size }) => ('goal' in size ? size.goal : '')),
			row('Offline', ({ offline }) => sum(offline.requests).toFixed(1)),
			row('Offline, busiest minute', ({ offline }) => offline.busiestMinute),
			row(`Up to ${mostLive} live`, ({ live }) => sum(live.requests).toFixed(1)),
			row(`Up to ${mostLive} live, busiest minute`, ({ live }) => live.busiestMinute),
			row('Busiest minute of the start', ({ live }) => live.busiestMinuteOfStart),
		],
	)
	const byEndpoint = table(
		['Of these offline', ...channels],
		[...new Set(results.flatMap(({ offline }) => [...offline.requests.keys()]))].map((endpoint) =>
			row(`\`${endpoint}\``, ({ offline }) => (offline.requests.get(endpoint) ?? 0).toFixed(2)),
		),
	)
	const writes = table(
		['Variable values set, by channels', ...channels],
		[
			row('Official module, a second', ({ size }) => ('goal' in size ? size.official.writes : '')),
			row('Offline, a minute', ({ offline }) => (sum(offline.writes) * 60).toFixed(1)),
			row('Offline, a second, of what changes oftener', ({ offline }) => often(offline).toFixed(1)),
			row(`Up to ${mostLive} live, a second`, ({ live }) => sum(live.writes).toFixed(1)),
		],
	)
	const verdicts = [
		verdict(
			'Offline',
			results.flatMap(({ size, offline }) => missedBy(size, offline)),
		),
		verdict(
			`Up to ${mostLive} live`,
			results.flatMap(({ size, live }) => missedBy(size, live)),
		),
		verdict(
			'No values a second offline',
			results.flatMap(({ size, offline }) => (often(offline) > 0 ? [`${size.channels} channels`] : [])),
		),
	]
	return [requests, byEndpoint, writes, verdicts.join('\n')].join('\n\n')
}

function verdict(what: string, missed: readonly string[]): string {
	return `- ${what}: ${missed.length === 0 ? 'goals met.' : `goals not met with ${missed.join('; with ')}.`}`
}

/** Too many requests, and of what. */
function missedBy(size: Size, { requests }: Idle): string[] {
	if (!('goal' in size) || sum(requests) <= size.goal) return []
	const most = [...requests].slice(0, 6).map(([endpoint, count]) => `\`${endpoint}\` ${count.toFixed(1)}`)
	return [
		`${size.channels === 1 ? '1 channel' : `${size.channels} channels`} (${sum(requests).toFixed(1)} a minute: ${most.join(', ')})`,
	]
}

/** Values a second of those variables that are set more than once a minute. */
function often({ writes }: Idle): number {
	return [...writes.values()].reduce((all, rate) => all + (rate > 1 / 60 ? rate : 0), 0)
}
