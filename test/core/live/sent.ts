import { vi } from 'vitest'
import type { Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { arrive } from './listening.js'

/** In fake time, a second passes first. */
export async function shown(desk: Desk, name: string, value: unknown): Promise<void> {
	if (vi.isFakeTimers()) await arrive()
	await until(`${name} is ${String(value)}`, () => desk.companion.variables[name] === value)
}

/**
 * The names of variables that were sent since so many batches; each look at Twitch changes the points that are left, and
 * each minute what is left of the token.
 */
export function sentSince(desk: Desk, batches: number): string[] {
	const names = desk.companion.variableBatches.slice(batches).flatMap((batch) => Object.keys(batch))
	return [...new Set(names)].filter((name) => !/^ratelimit_|^requests_per_min$|expires_in$/.test(name)).sort()
}

/** The values that a variable is given from now on. */
export function valuesOf(desk: Desk, name: string): unknown[] {
	const values: unknown[] = []
	desk.companion.onVariables((changes) => {
		values.push(...changes.filter((change) => change.name === name).map(({ value }) => value))
	})
	return values
}
