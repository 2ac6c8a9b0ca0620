import { bareFetchOf, demandSame } from './bare-fetch.js'
import { setUpDesk } from './desk.js'
import { FarTwitch } from './far-twitch.js'

/** Microseconds from the start to the arrival at Twitch, one of each kind for each turn. */
export interface Samples {
	readonly press: number[]
	readonly bareFetch: number[]
}

/** Turns before what counts: until then the code is not compiled and the connection not warm. */
const warmUp = 400

/** New processes, then presses and bare fetches by turns over one warm connection, never two at a time. */
export async function runRound(turns: number): Promise<Samples> {
	const twitch = await FarTwitch.start()
	const desk = await setUpDesk(twitch)
	await desk.press()
	const [example] = (await twitch.seen()).requests
	if (!example) throw new Error('The press did not reach Twitch')
	const works = { press: desk.press, bareFetch: bareFetchOf(twitch, example) }

	const starts = { press: new Array<bigint>(), bareFetch: new Array<bigint>() }
	for (let turn = 0; turn < warmUp + turns; turn++) {
		// Whoever comes second would always meet a warmer machine.
		const order = turn % 2 === 0 ? (['press', 'bareFetch'] as const) : (['bareFetch', 'press'] as const)
		for (const kind of order) {
			await rest()
			starts[kind].push(process.hrtime.bigint())
			await works[kind]()
		}
	}

	const { arrivals, requests } = await twitch.seen()
	for (const request of requests) demandSame(request, example)
	await desk.end()
	await twitch.end()
	return { press: durations(starts.press, arrivals, 0), bareFetch: durations(starts.bareFetch, arrivals, 1) }
}

/** Lets both processes finish what the last request left to do. */
async function rest(): Promise<void> {
	await new Promise<void>((resolve) => setTimeout(resolve, 1))
}

/** @param place of the kind in even turns; in odd turns the other */
function durations(starts: readonly bigint[], arrivals: readonly bigint[], place: number): number[] {
	const all = starts.map((start, turn) => Number((arrivals[2 * turn + (turn % 2 === 0 ? place : 1 - place)] ?? 0n) - start) / 1000)
	return all.slice(warmUp)
}
