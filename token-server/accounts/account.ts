import * as v from 'valibot'

/** One user's login as it is stored: tokens sealed, and of the GUID only a fingerprint. All times are milliseconds since 1970. */
export const Account = v.object({
	userId: v.string(),
	login: v.string(),
	/** SHA-256 of the GUID. */
	guidHash: v.string(),
	/** What the GUID is made of, together with the server's key. */
	guidSalt: v.string(),
	scopes: v.array(v.string()),
	accessToken: v.string(),
	refreshToken: v.string(),
	expiresAt: v.number(),
	/** When a new token is to be fetched: at 85 % of the life, later again after a failure. */
	renewAt: v.number(),
	/** When Twitch is to be asked whether the token is still good. */
	validateAt: v.number(),
	/** Why the user has to log in again; empty while all is well. */
	needsLogin: v.string(),
	/** Refreshes that failed in a row. */
	failures: v.number(),
	/** Until when one process alone refreshes; 0 when none does. A lease that ran out was left by one that died. */
	leaseUntil: v.number(),
	/** A refresh was sent whose answer was lost: a token that can be used once may be spent. */
	isAnswerLost: v.boolean(),
	/** The app that the login was given to: no other can refresh it. */
	clientId: v.string(),
	/** Counts the writes: who writes names the one that was read. */
	version: v.number(),
})

export type Account = v.InferOutput<typeof Account>
