import * as v from 'valibot'
import { ask, type Answer } from './ask.js'
import type { TokenSet } from './client.js'
import { networkFailure } from './network-failure.js'
import { Secret } from './secret.js'
import { requestTokens } from './token-request.js'

/** What a user is shown to log in somewhere else, and what is asked with meanwhile. */
export interface DeviceCode {
	readonly deviceCode: Secret
	/** To be typed by the user. */
	readonly userCode: string
	/** Where; Twitch's has the code in it already. */
	readonly url: string
	/** Milliseconds since 1970. */
	readonly expiresAt: number
	/** Milliseconds between two questions. */
	readonly interval: number
}

export type DeviceCodeResult =
	| { readonly kind: 'code'; readonly code: DeviceCode }
	| { readonly kind: 'client refused'; readonly words: string }
	| { readonly kind: 'unavailable'; readonly words: string }

export type DeviceResult =
	| { readonly kind: 'tokens'; readonly tokens: TokenSet }
	/** Nobody has agreed so far, or nobody can tell: asked again until the code runs out. */
	| { readonly kind: 'pending' }
	| { readonly kind: 'client refused'; readonly words: string }

const WireCode = v.object({
	device_code: v.string(),
	user_code: v.string(),
	verification_uri: v.pipe(v.string(), v.url()),
	expires_in: v.number(),
	interval: v.optional(v.number(), 5),
})

const WireError = v.object({ message: v.string() })

/** POST /device (dev.twitch.tv/docs/authentication/getting-tokens-oauth, Device code grant flow). */
export async function requestDeviceCode(
	authUrl: string,
	clientId: string,
	scopes: readonly string[],
	signal: AbortSignal,
): Promise<DeviceCodeResult> {
	const form = new URLSearchParams({ client_id: clientId, scopes: scopes.join(' ') })
	try {
		return judge(await ask(`${authUrl}/device`, { method: 'POST', form, timeout: 10_000, limit: 65_536, signal }))
	} catch (error) {
		signal.throwIfAborted()
		return { kind: 'unavailable', words: `Twitch's login service ${networkFailure(error).words}` }
	}
}

/**
 * Asks whether somebody has agreed. "invalid device code" is `pending`, too: Twitch has been seen to say it of a code that
 * still waits (github.com/twitchdev/issues/issues/971).
 */
export async function exchangeDeviceCode(
	authUrl: string,
	clientId: string,
	{ deviceCode }: DeviceCode,
	scopes: readonly string[],
	signal: AbortSignal,
): Promise<DeviceResult> {
	const grant = {
		grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
		device_code: deviceCode.reveal(),
		scopes: scopes.join(' '),
	}
	const result = await requestTokens(authUrl, { id: clientId }, grant, signal)
	return result.kind === 'tokens' || result.kind === 'client refused' ? result : { kind: 'pending' }
}

function judge({ status, text }: Answer): DeviceCodeResult {
	const body = v.safeParse(v.pipe(v.string(), v.parseJson()), text)
	if (status === 200) {
		const wire = v.safeParse(WireCode, body.output)
		if (!wire.success) {
			return { kind: 'unavailable', words: "What answers as Twitch's login service is something else" }
		}
		const { device_code, user_code, verification_uri, expires_in, interval } = wire.output
		const code = {
			deviceCode: new Secret(device_code),
			userCode: user_code,
			url: verification_uri,
			expiresAt: Date.now() + expires_in * 1000,
			interval: Math.max(1, interval) * 1000,
		}
		return { kind: 'code', code }
	}
	const wire = v.safeParse(WireError, body.output)
	if (wire.success && status >= 400 && status < 500 && status !== 429) {
		return { kind: 'client refused', words: wire.output.message.slice(0, 200) }
	}
	return { kind: 'unavailable', words: `Twitch's login service answered ${status}` }
}
