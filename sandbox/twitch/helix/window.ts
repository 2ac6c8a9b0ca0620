import type { World } from '../world/world.js'

const requests = new WeakMap<World, Map<string, number[]>>()

/** Counts one more request of a kind, unless there were too many within the last while. */
export function isWithinWindow(world: World, kind: string, most: number, milliseconds: number): boolean {
	const kinds = requests.get(world) ?? new Map<string, number[]>()
	requests.set(world, kinds)
	const now = Date.now()
	const recent = (kinds.get(kind) ?? []).filter((at) => now - at < milliseconds)
	const isWithin = recent.length < most
	kinds.set(kind, isWithin ? [...recent, now] : recent)
	return isWithin
}
