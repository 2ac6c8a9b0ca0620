import { bareFetchOf, demandSame } from './bare-fetch.js'
import { setUpDesk } from './desk.js'
import { FarTwitch } from './far-twitch.js'

type Kind = 'press' | 'bareFetch'

/** Microseconds from the start to the arrival at Twitch. */
export type Samples = Readonly<Record<Kind, readonly number[]>>

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
	const starts: { readonly kind: Kind; readonly at: bigint }[] = []
	for (let turn = 0; turn < warmUp + turns; turn++) {
		// Each is first every other time: what it leaves behind is the other's burden.
		for (const kind of turn % 2 === 0 ? (['press', 'bareFetch'] as const) : (['bareFetch', 'press'] as const)) {
			await rest()
			starts.push({ kind, at: process.hrtime.bigint() })
			await works[kind]()
		}
	}

	const { arrivals, requests } = await twitch.seen()
	for (const request of requests) demandSame(request, example)
	await desk.end()
	await twitch.end()
	const samples = starts.map(({ kind, at }, index) => ({ kind, time: microseconds(at, arrivals[index]) }))
	const of = (wanted: Kind): number[] =>
		samples
			.slice(2 * warmUp)
			.filter(({ kind }) => kind === wanted)
			.map(({ time }) => time)
	return { press: of('press'), bareFetch: of('bareFetch') }
}

/** Lets both processes finish what the last request left to do. */
async function rest(): Promise<void> {
	await new Promise<void>((resolve) => setTimeout(resolve, 1))
}

function microseconds(start: bigint, end: bigint | undefined): number {
	if (end === undefined) throw new Error('A request did not arrive')
	return Number(end - start) / 1000
}
