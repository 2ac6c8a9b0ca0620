import type { Secret } from '../oauth/secret.js'
import { validate, type Validation } from '../oauth/validate.js'

/** Asks Twitch about tokens, each one once at a time: whoever asks meanwhile shares the answer. */
export class Inspector {
	readonly #authUrl: string
	readonly #signal: AbortSignal
	readonly #underWay = new Map<string, Promise<Validation>>()

	constructor(authUrl: string, signal: AbortSignal) {
		this.#authUrl = authUrl
		this.#signal = signal
	}

	async inspect(token: Secret): Promise<Validation> {
		const key = token.reveal()
		const running = this.#underWay.get(key) ?? this.#ask(token).finally(() => this.#underWay.delete(key))
		this.#underWay.set(key, running)
		return running
	}

	async #ask(token: Secret): Promise<Validation> {
		try {
			return await validate(this.#authUrl, token, this.#signal)
		} catch {
			return { verdict: 'unknown', sentence: 'The connection was closed or its settings were changed' }
		}
	}
}
