import * as v from 'valibot'
import { ask, type Answer } from './ask.js'
import { networkFailure } from './network-failure.js'
import type { Secret } from './secret.js'

/** What Twitch says of a user access token. */
export interface Grant {
	readonly clientId: string
	readonly userId: string
	readonly login: string
	readonly scopes: readonly string[]
	/** Milliseconds since 1970; undefined where Twitch names no end. */
	readonly expiresAt: number | undefined
}

export type Validation =
	| { readonly verdict: 'valid'; readonly grant: Grant }
	/** Expired, revoked, or never a token. */
	| { readonly verdict: 'invalid' }
	/** A good token of a kind that cannot serve. */
	| { readonly verdict: 'unusable'; readonly sentence: string }
	/** Twitch could not be asked, which says nothing of the token. */
	| { readonly verdict: 'unknown'; readonly sentence: string }

// login and user_id are null for an app access token; scopes is null on a token without scopes.
const Wire = v.object({
	client_id: v.string(),
	login: v.nullish(v.string()),
	user_id: v.nullish(v.string()),
	scopes: v.nullish(v.array(v.string())),
	expires_in: v.number(),
})

/**
 * GET /validate (dev.twitch.tv/docs/authentication/validate-tokens). Never throws but for the signal's reason.
 * @param authUrl such as `https://id.twitch.tv/oauth2`
 */
export async function validate(authUrl: string, token: Secret, signal?: AbortSignal): Promise<Validation> {
	const headers = { authorization: `OAuth ${token.reveal()}` }
	try {
		return judge(await ask(`${authUrl}/validate`, { method: 'GET', headers, timeout: 5000, limit: 65_536, signal }))
	} catch (error) {
		signal?.throwIfAborted()
		return unknown(`Twitch's login service ${networkFailure(error).words}`)
	}
}

function judge(answer: Answer): Validation {
	if (answer.status === 401) return { verdict: 'invalid' }
	if (answer.status !== 200) return unknown(`Twitch's login service answered ${answer.status}`)
	const wire = v.safeParse(v.pipe(v.string(), v.parseJson(), Wire), answer.text)
	if (!wire.success)
		return unknown(
			"What answers as Twitch's login service is something else: a network that wants a login, or a wrong Twitch login address (Advanced)",
		)
	const { client_id: clientId, user_id: userId, login, scopes, expires_in: seconds } = wire.output
	if (!userId || !login) {
		return { verdict: 'unusable', sentence: 'This is an app access token; the module needs the access token of a user' }
	}
	const expiresAt = seconds > 0 ? Date.now() + seconds * 1000 : undefined
	return { verdict: 'valid', grant: { clientId, userId, login, scopes: scopes ?? [], expiresAt } }
}

function unknown(sentence: string): Validation {
	return { verdict: 'unknown', sentence }
}
