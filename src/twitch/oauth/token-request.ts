import * as v from 'valibot'
import { ask, type Answer } from './ask.js'
import type { OAuthClient, TokenSet } from './client.js'
import { networkFailure } from './network-failure.js'
import { Redactor } from './redactor.js'
import { Secret } from './secret.js'

/** How a request for tokens ended. */
export type TokenResult =
	| { readonly kind: 'tokens'; readonly tokens: TokenSet }
	/** Twitch no longer takes what the user gave: only a new login helps. */
	| { readonly kind: 'user refused'; readonly words: string }
	/** Twitch does not take the app's id or secret: the settings are wrong, the user's login is not. */
	| { readonly kind: 'client refused'; readonly words: string }
	/** No verdict. `sent`: Twitch may have acted, and a token that can be used once may be spent. */
	| { readonly kind: 'unavailable'; readonly words: string; readonly sent: boolean }

const WireTokens = v.object({
	access_token: v.string(),
	refresh_token: v.optional(v.string(), ''),
	scope: v.nullish(v.array(v.string())),
	expires_in: v.number(),
})

const WireError = v.object({ message: v.optional(v.string()), error: v.optional(v.string()) })

/** POST /token with this grant. Never throws but for the signal's reason. */
export async function requestTokens(
	authUrl: string,
	client: OAuthClient,
	grant: Readonly<Record<string, string>>,
	signal: AbortSignal | undefined,
	timeout = 10_000,
): Promise<TokenResult> {
	const secret = client.secret ? { client_secret: client.secret.reveal() } : undefined
	const form = new URLSearchParams({ client_id: client.id, ...secret, ...grant })
	try {
		const answer = await ask(`${authUrl}/token`, { method: 'POST', form, timeout, limit: 65_536, signal })
		return withoutSecrets(judge(answer), form)
	} catch (error) {
		signal?.throwIfAborted()
		const failure = networkFailure(error)
		return { kind: 'unavailable', words: `Twitch's login service ${failure.words}`, sent: failure.sent }
	}
}

/** What refuses may echo what it was sent. */
function withoutSecrets(result: TokenResult, form: URLSearchParams): TokenResult {
	if (result.kind === 'tokens') return result
	const redactor = new Redactor()
	for (const name of ['client_secret', 'refresh_token', 'code', 'device_code'])
		redactor.know(new Secret(form.get(name) ?? ''))
	return { ...result, words: redactor.redact(result.words).slice(0, 200) }
}

function judge(answer: Answer): TokenResult {
	const { status } = answer
	const body = v.safeParse(v.pipe(v.string(), v.parseJson()), answer.text)
	if (status === 200) {
		const wire = v.safeParse(WireTokens, body.output)
		if (wire.success) return { kind: 'tokens', tokens: toTokens(wire.output) }
		return { kind: 'unavailable', words: "What answers as Twitch's login service is something else", sent: true }
	}
	const wire = v.safeParse(WireError, body.output)
	const words = wire.success ? wire.output.message || wire.output.error : undefined
	// Only Twitch's own 400 and 401 speak of the user, and it names the client or the redirect where those are at fault. A
	// proxy that redirects or answers with a page must not cost anyone a login.
	if (words && (status === 403 || status === 404 || /client|redirect_uri/i.test(words))) {
		return { kind: 'client refused', words }
	}
	if (words && (status === 400 || status === 401)) return { kind: 'user refused', words }
	return { kind: 'unavailable', words: `Twitch's login service answered ${status}`, sent: status >= 500 }
}

function toTokens(wire: v.InferOutput<typeof WireTokens>): TokenSet {
	return {
		accessToken: new Secret(wire.access_token),
		refreshToken: new Secret(wire.refresh_token),
		scopes: wire.scope ?? [],
		expiresAt: Date.now() + wire.expires_in * 1000,
	}
}
