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
	/** The code has run out, or is of no use any more, and a login is needed, or has come another way. */
	readonly onEnd: () => void
	readonly onOffer: (offer: LoginOffer | undefined) => void
}

/** What the user of an account is asked at the moment: to type a code, to say which account is meant. */
export class DeviceCodes {
	readonly #settings: DeviceCodesSettings
	#login: DeviceLogin | undefined
	/** A code that is being got. */
	#next: { readonly scopes: readonly string[]; readonly begun: Promise<void> } | undefined
	#offer: LoginOffer = {}

	constructor(settings: DeviceCodesSettings) {
		this.#settings = settings
	}

	get other(): LoginOffer['other'] {
		return this.#offer.other
	}

	/** Gets a code for these scopes, or shows the one for them that is still good. @throws {TokenSourceError} */
	async start(scopes: readonly string[]): Promise<LoginOffer> {
		const running = this.#login?.code
		if (running && running.expiresAt > Date.now() && isSame(this.#login?.scopes, scopes)) return this.#offer
		if (!this.#next || !isSame(this.#next.scopes, scopes)) {
			const login = this.#loginFor(scopes)
			this.#next = { scopes, begun: this.#begin(login) }
		}
		await this.#next.begun
		return this.#offer
	}

	/** An account has logged in that was not expected. */
	ask(other: NonNullable<LoginOffer['other']>): void {
		this.#show({ ...this.#offer, other })
	}

	/** Which account is meant is decided. */
	answer(): void {
		const { other: _other, ...offer } = this.#offer
		this.#show(offer)
	}

	/** There is nothing to be asked any more. */
	end(): void {
		this.#login?.end()
		this.#login = undefined
		this.#show({})
	}

	/** The code that is shown stays good until the new one is there. */
	async #begin(login: DeviceLogin): Promise<void> {
		try {
			const { url, userCode } = await login.begin(this.#settings.life)
			this.#login?.end()
			this.#login = login
			this.#show({ ...this.#offer, code: { url, userCode } })
		} finally {
			this.#next = undefined
		}
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
				// Saved first: what is shown is of less worth.
				onTokens(tokens)
				this.end()
			},
			onEnd: () => {
				this.#login = undefined
				const { code: _code, ...offer } = this.#offer
				this.#show(offer)
				if (wasWaiting || isWaiting()) onEnd()
			},
		})
	}

	#show(offer: LoginOffer): void {
		this.#offer = offer
		this.#settings.onOffer(offer.code || offer.other ? offer : undefined)
	}
}

function isSame(one: readonly string[] | undefined, other: readonly string[]): boolean {
	return one?.join() === other.join()
}
