import type { Kind, Kinds } from '../../state/happenings/kinds.js'
import { ownVariable } from './own.js'
import type { Variable } from './variable.js'

/** Something of the last happening of a kind. */
export function last<K extends Kind>(kind: K, name: string, read: (happening: Kinds[K]) => string): Variable {
	return ownVariable(name, ({ happenings }) => {
		const { last: newest } = happenings.of(kind).get()
		return newest && read(newest)
	})
}

/** The same for a number, which is 0 before the first. */
export function amount<K extends Kind>(
	kind: K,
	name: string,
	read: (happening: Kinds[K]) => number | undefined,
): Variable {
	return ownVariable(name, ({ happenings }) => {
		const { last: newest } = happenings.of(kind).get()
		return (newest && read(newest)) ?? 0
	})
}

/** Moves with each, so that a trigger sees two that are equal. */
export function count(kind: Kind, name: string): Variable {
	return ownVariable(name, ({ happenings }) => happenings.of(kind).get().count)
}
