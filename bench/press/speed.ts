import { machine } from '../report/machine.js'
import { table } from '../report/table.js'
import { runRound, type Samples } from './round.js'
import { median, quantile } from './statistics.js'

const rounds = 5
const turns = 1000
/** The most that a press may take, measured in bare fetches. */
const goal = 1.2

/** From a pressed key to Twitch, beside fetch alone: the results in Markdown. */
export async function measureSpeed(): Promise<string> {
	const where = machine()
	const results: Samples[] = []
	for (let round = 0; round < rounds; round++) results.push(await runRound(turns))
	const press = results.flatMap((result) => result.press)
	const bareFetch = results.flatMap((result) => result.bareFetch)
	const ratios = results.map((result) => median(result.press) / median(result.bareFetch))
	const ratio = median(press) / median(bareFetch)
	return [
		where,
		'',
		table(
			['Microseconds until the request is at Twitch', 'Samples', 'Median', 'p99'],
			[row('Action `chat_send`, own channel', press), row('Bare `fetch` of the same request', bareFetch)],
		),
		'',
		`Ratio of the medians: **${ratio.toFixed(2)}** (goal: ${goal.toFixed(2)} or less, ${ratio <= goal ? 'met' : 'not met'}); ` +
			`in single rounds ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}.`,
	].join('\n')
}

function row(name: string, samples: readonly number[]): [string, number, number, number] {
	return [name, samples.length, Math.round(median(samples)), Math.round(quantile(samples, 0.99))]
}
