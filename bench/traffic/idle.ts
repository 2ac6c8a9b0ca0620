import type { RecordedRequest } from '../../sandbox/twitch/index.js'
import type { Size } from '../channels.js'
import { atSimulatedDesk } from '../simulated/desk.js'

/** What a connection does while nothing happens. */
export interface Idle {
	/** Helix requests by endpoint, a minute. */
	readonly requests: ReadonlyMap<string, number>
	readonly busiestMinute: number
	/** While all is read for the first time. */
	readonly busiestMinuteOfStart: number
	/** Values that were set, by variable, a second. */
	readonly writes: ReadonlyMap<string, number>
}

const minutes = 60

/** Counts for a simulated hour. */
export async function measureIdle(size: Size, isLive: boolean): Promise<Idle> {
	return atSimulatedDesk(size, isLive, async ({ time, twitch, companion, forget }) => {
		const busiestMinuteOfStart = busiest(twitch.requests)
		forget()
		await time.pass(minutes * 60_000)
		const helix = twitch.requests.filter(({ host }) => host === 'helix')
		const writes = tally(companion.variableBatches.flatMap((batch) => Object.keys(batch)))
		return {
			requests: divided(tally(helix.map(({ endpoint }) => endpoint ?? 'unknown')), minutes),
			busiestMinute: busiest(twitch.requests),
			busiestMinuteOfStart,
			writes: divided(writes, minutes * 60),
		}
	})
}

export function sum(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((all, count) => all + count, 0)
}

function busiest(requests: readonly RecordedRequest[]): number {
	const helix = requests.filter(({ host }) => host === 'helix')
	return Math.max(0, ...tally(helix.map(({ at }) => String(Math.floor(at / 60_000)))).values())
}

function tally(names: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>()
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
	return counts
}

function divided(counts: ReadonlyMap<string, number>, by: number): Map<string, number> {
	return new Map([...counts].sort(([, one], [, other]) => other - one).map(([name, count]) => [name, count / by]))
}
