import { table, type Row } from '../report/table.js'
import type { Counts } from './count.js'
import { runDay } from './day.js'
import { scenarios } from './scenario.js'

/** What a day costs in requests: the results in Markdown. */
export async function countRequests(): Promise<string> {
	const days: Counts[] = []
	// One after the other: they share the faked clock.
	for (const scenario of scenarios) days.push(await runDay(scenario))
	const kinds = [...new Set(days.flatMap((day) => [...day.keys()]))]
	const rows = kinds.map((kind): Row => [kind, ...days.map((day) => day.get(kind) ?? 0)])
	return table(['Requests in 24 hours', ...scenarios.map(({ title }) => title)], rows)
}
