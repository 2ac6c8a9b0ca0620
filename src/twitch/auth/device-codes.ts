import type { TokenSet } from '../oauth/client.js'
import { DeviceLogin } from './device-login.js'
import type { LoginOffer } from './token-source.js'

interface DeviceCodesSettings {
	readonly authUrl: string
	readonly clientId: string
	/** Ends with the account's life. */
	readonly life: AbortSignal
	/** No login is there, and none has come another way. */
	readonly isWaiting: () => boolean
	readonly onTokens: (tokens: TokenSet) => void
	/** The last code has run out, or is of no use any more. */
	readonly onEnd: (wasWaiting: boolean) => void
	readonly onOffer: (offer: LoginOffer | undefined) => void
}

/** What the user of an account is asked at the moment: to type a code, to say which account is meant. */
export class DeviceCodes {
	readonly #settings: DeviceCodesSettings
	#login: DeviceLogin | undefined
	#offer: LoginOffer = {}

	constructor(settings: DeviceCodesSettings) {
		this.#settings = settings
	}

	get other(): LoginOffer['other'] {
		return this.#offer.other
	}

	/** Gets a code for these scopes, or shows the one for them that is still good. @throws {TokenSourceError} */
	async start(scopes: readonly string[]): Promise<LoginOffer> {
		const running = this.#login?.scopes.join() === scopes.join() ? this.#login.code : undefined
		if (running && running.expiresAt > Date.now()) return this.#offer
		this.#login?.end()
		const login = this.#loginFor(scopes)
		this.#login = login
		const { url, userCode } = await login.begin(this.#settings.life)
		if (this.#login === login) this.#show({ ...this.#offer, code: { url, userCode } })
		return this.#offer
	}

	/** An account has logged in that was not expected. */
	ask(other: NonNullable<LoginOffer['other']>): void {
		this.#show({ ...this.#offer, other })
	}

	/** There is nothing to be asked any more. */
	end(): void {
		this.#login?.end()
		this.#login = undefined
		this.#show({})
	}

	#loginFor(scopes: readonly string[]): DeviceLogin {
		const { authUrl, clientId, isWaiting, onTokens, onEnd } = this.#settings
		const wasWaiting = isWaiting()
		return new DeviceLogin({
			authUrl,
			clientId,
			scopes,
			// A login on the code of another account may have brought the one that is waited for.
			isWanted: () => !wasWaiting || isWaiting(),
			onTokens: (tokens) => {
				this.end()
				onTokens(tokens)
			},
			onEnd: () => {
				this.#login = undefined
				const { code: _code, ...offer } = this.#offer
				this.#show(offer)
				onEnd(wasWaiting)
			},
		})
	}

	#show(offer: LoginOffer): void {
		this.#offer = offer
		this.#settings.onOffer(offer.code || offer.other ? offer : undefined)
	}
}
