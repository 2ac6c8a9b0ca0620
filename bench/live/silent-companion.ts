import { SimulatedCompanion } from '../../sandbox/companion/index.js'
import type { Schema } from '../../src/schema.js'

/** A Companion that does not write down all that a module ever says: a day of it is more than the module itself holds. */
export function silentCompanion(): SimulatedCompanion<Schema> {
	const companion = new SimulatedCompanion<Schema>()
	Object.defineProperty(companion.feedbacks.emissions, 'add', { value: () => undefined })
	return companion
}

/** Forgets what was written down: these are lists to read, but lists that only grow. */
export function forget(...lists: readonly (readonly unknown[])[]): void {
	for (const list of lists) (list as unknown[]).length = 0
}
