import { delay } from '../oauth/deadline.js'
import { exchangeDeviceCode, requestDeviceCode, type DeviceCode } from '../oauth/device.js'
import type { TokenSet } from '../oauth/client.js'
import { clientRefused } from './refresh.js'
import { TokenSourceError } from './token-source.js'

interface DeviceLoginSettings {
	readonly authUrl: string
	readonly clientId: string
	readonly scopes: readonly string[]
	/** False ends it: what was wanted came another way. */
	readonly isWanted: () => boolean
	readonly onTokens: (tokens: TokenSet) => void
	/** The code is of no use any more, and nobody has logged in with it. */
	readonly onEnd: () => void
}

/** One code that a user types somewhere else, from its begin to its end. */
export class DeviceLogin {
	readonly scopes: readonly string[]
	readonly #settings: DeviceLoginSettings
	readonly #life = new AbortController()
	#code: DeviceCode | undefined

	constructor(settings: DeviceLoginSettings) {
		this.#settings = settings
		this.scopes = settings.scopes
	}

	get code(): DeviceCode | undefined {
		return this.#code
	}

	/** Gets the code and goes on waiting in the background. @throws {TokenSourceError} */
	async begin(life: AbortSignal): Promise<DeviceCode> {
		const { authUrl, clientId, scopes } = this.#settings
		const signal = AbortSignal.any([life, this.#life.signal])
		const result = await requestDeviceCode(authUrl, clientId, scopes, signal)
		if (result.kind === 'client refused') throw clientRefused(result.words)
		if (result.kind === 'unavailable') throw new TokenSourceError('transient', `${result.words}.`)
		this.#code = result.code
		void this.#wait(result.code, signal)
		return result.code
	}

	end(): void {
		this.#life.abort()
	}

	async #wait(code: DeviceCode, signal: AbortSignal): Promise<void> {
		const { authUrl, clientId, scopes, isWanted, onTokens, onEnd } = this.#settings
		try {
			while (Date.now() + code.interval < code.expiresAt) {
				await delay(code.interval, signal)
				if (!isWanted()) break
				const result = await exchangeDeviceCode(authUrl, clientId, code, scopes, signal)
				// A client that is refused for good is told so when it asks for the next code.
				if (result.kind !== 'tokens') continue
				this.end()
				onTokens(result.tokens)
				return
			}
			this.end()
			onEnd()
		} catch {
			// Ended from outside: nobody waits for it any more.
		}
	}
}
