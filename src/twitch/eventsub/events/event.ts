import * as v from 'valibot'

/** Reads one type of event: what Twitch wrote, in our words. */
export interface EventReader<E> {
	readonly schema: v.GenericSchema
	/** Undefined for what is not as documented. */
	readonly read: (wire: unknown) => E | undefined
}

export function event<const S extends v.GenericSchema, E>(
	schema: S,
	map: (wire: v.InferOutput<S>) => E,
): EventReader<E> {
	return {
		schema,
		read: (wire) => {
			const checked = v.safeParse(schema, wire)
			return checked.success ? map(checked.output) : undefined
		},
	}
}
