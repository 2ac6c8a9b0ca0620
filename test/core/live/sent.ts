import type { Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

export async function shown(desk: Desk, name: string, value: unknown): Promise<void> {
	await until(`${name} is ${String(value)}`, () => desk.companion.variables[name] === value)
}

/** The names of variables that were sent since so many batches; looks at Twitch go on all the time. */
export function sentSince(desk: Desk, batches: number): string[] {
	const names = desk.companion.variableBatches.slice(batches).flatMap((batch) => Object.keys(batch))
	return [...new Set(names)].filter((name) => !/^ratelimit_|^requests_per_min$/.test(name)).sort()
}
