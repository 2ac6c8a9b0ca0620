import * as v from 'valibot'

/** A time as Twitch writes it, in milliseconds since 1970; what is no time is refused. */
export const Time = v.pipe(
	v.string(),
	v.transform((text) => Date.parse(text)),
	v.number(),
)

/** A number that examples of the documentation show as text. */
export const NumberOrText = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number())

/** Of a poll, in capitals or not: what Twitch may name in days to come is none that we can judge. */
export const PollStatus = v.pipe(
	v.string(),
	v.toLowerCase(),
	v.fallback(v.picklist(['active', 'completed', 'terminated', 'archived', 'moderated', 'invalid']), 'invalid'),
)

export const PredictionStatus = v.pipe(
	v.string(),
	v.toLowerCase(),
	v.picklist(['active', 'locked', 'resolved', 'canceled']),
)

/** Those who contribute to a Hype Train, the best of each kind. */
export const Contributions = v.pipe(
	v.nullish(v.array(v.object({ user_name: v.nullish(v.string(), ''), total: v.number() })), []),
	v.transform((contributions) => {
		const totals = new Map<string, number>()
		for (const { user_name: name, total } of contributions) totals.set(name, (totals.get(name) ?? 0) + total)
		return { topUser: [...totals].reduce((top, each) => (each[1] > top[1] ? each : top), ['', 0])[0] }
	}),
)
