import * as v from 'valibot'

/** What the simulated Twitch in its own process says. */
export const Ready = v.object({
	apiUrl: v.string(),
	authUrl: v.string(),
	eventsubUrl: v.string(),
	tokenServerUrl: v.string(),
})

export const Seen = v.object({
	/** `process.hrtime` of each chat message's arrival, in nanoseconds: one clock for all processes of a machine. */
	arrivals: v.array(v.bigint()),
	/** The same requests as they came. */
	requests: v.array(
		v.object({
			method: v.string(),
			path: v.string(),
			query: v.record(v.string(), v.array(v.string())),
			headers: v.record(v.string(), v.string()),
			body: v.unknown(),
		}),
	),
})

export type Seen = v.InferOutput<typeof Seen>
