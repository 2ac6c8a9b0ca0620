import * as v from 'valibot'
import { sizes } from '../channels.js'
import { Child } from '../process/child.js'
import { machine } from '../report/machine.js'
import { table, type Row } from '../report/table.js'

const Day = v.object({ samples: v.array(v.number()), happenings: v.number() })
const mebibyte = 1024 ** 2
/** MiB in a day: less is what a garbage collector leaves behind one time and not another. */
const goal = 1

/** What a connection holds through a simulated day in which much happens: the results in Markdown. */
export async function measureMemory(): Promise<string> {
	const where = machine()
	const days = await Promise.all(
		sizes.map(async ({ channels }) => {
			const { child } = await Child.start(new URL('memory-process.ts', import.meta.url), `${channels}`)
			const { samples, happenings } = v.parse(Day, await child.ask('day'))
			await child.end()
			return { samples: samples.map((bytes) => bytes / mebibyte), happenings }
		}),
	)
	const row = (name: string, of: (day: (typeof days)[number]) => number, digits: number): Row => [
		name,
		...days.map((day) => of(day).toFixed(digits)),
	]
	const hours = days[0]?.samples.map((_, hour) => hour) ?? []
	const growth = days.map(({ samples }) => slope(samples) * (samples.length - 1))
	const isFlat = growth.every((grown) => grown < goal)
	return [
		where,
		table(
			['MiB held after so many hours, by channels', ...sizes.map(({ title }) => title)],
			[
				...hours.map((hour) => row(`${hour}`, ({ samples }) => samples[hour] ?? NaN, 2)),
				row('Growth in the day, by the line that fits best', ({ samples }) => slope(samples) * (samples.length - 1), 2),
				row('Events that Twitch had to tell of', ({ happenings }) => happenings, 0),
			],
		),
		`Flat: ${isFlat ? 'yes' : 'no'} (less than ${goal} MiB in the day with each number of channels).`,
	].join('\n\n')
}

/** Of the line through evenly spaced samples that has the least squares. */
function slope(samples: readonly number[]): number {
	const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length
	const [middle, level] = [(samples.length - 1) / 2, mean(samples)]
	const products = samples.map((value, index) => (index - middle) * (value - level))
	const squares = samples.map((_, index) => (index - middle) ** 2)
	return mean(products) / mean(squares)
}
