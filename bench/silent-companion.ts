import { SimulatedCompanion } from '../sandbox/companion/index.js'
import type { Schema } from '../src/schema.js'
import { loginsOf, type Size } from './channels.js'

/** A Companion that does not write down all that a module ever says: a day of it is more than the module itself holds. */
export function silentCompanion(): SimulatedCompanion<Schema> {
	const companion = new SimulatedCompanion<Schema>()
	Object.defineProperty(companion.feedbacks.emissions, 'add', { value: () => undefined })
	return companion
}

/** A key for each channel that shows whether it is live. */
export async function watchAll(companion: SimulatedCompanion<Schema>, size: Size): Promise<void> {
	await Promise.all(loginsOf(size).map(async (login) => companion.addFeedback('user_live', { login })))
}

/** Forgets what a Companion wrote down all the same. */
export function forgetAllOf({ variableBatches, logs, saves, feedbacks, statuses }: SimulatedCompanion<Schema>): void {
	forget(variableBatches, logs, saves, feedbacks.checkedIds, feedbacks.checkedTypes)
	statuses.splice(0, statuses.length - 1)
}

/** These are lists to read, but lists that only grow. */
export function forget(...lists: readonly (readonly unknown[])[]): void {
	for (const list of lists) (list as unknown[]).length = 0
}
