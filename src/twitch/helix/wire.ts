import * as v from 'valibot'

/** Twitch answers with a list under `data`, even where there is one. */
export function list<S extends v.GenericSchema>(
	item: S,
): v.ObjectSchema<{ readonly data: v.ArraySchema<S, undefined> }, undefined> {
	return v.object({ data: v.array(item) })
}

const Pagination = v.object({ cursor: v.optional(v.string()) })

/** One page of a list; without a cursor it is the last. */
export function page<S extends v.GenericSchema>(
	item: S,
): v.ObjectSchema<
	{
		readonly data: v.ArraySchema<S, undefined>
		readonly pagination: v.OptionalSchema<typeof Pagination, undefined>
	},
	undefined
> {
	return v.object({ data: v.array(item), pagination: v.optional(Pagination) })
}

/** A list of at least one. */
export function one<S extends v.GenericSchema>(
	item: S,
): v.ObjectSchema<{ readonly data: v.LooseTupleSchema<[S], undefined> }, undefined> {
	return v.object({ data: v.looseTuple([item]) })
}

/** Twitch takes at most this many ids in one request, and gives this many at most. */
export const mostIds = 100

export function batches<T>(items: readonly T[], size = mostIds): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
		items.slice(index * size, (index + 1) * size),
	)
}
