import type { Secret } from '../oauth/secret.js'

/** Milliseconds. */
const believed = 600_000
const mostRemembered = 20

/**
 * Tokens that Twitch refused: not used again, whoever returns them. For ten minutes: a source that insists for longer may
 * be right, and Twitch is asked once more.
 */
export class RefusedTokens {
	readonly #refusedAt = new Map<string, number>()

	add(token: Secret): void {
		this.#refusedAt.delete(token.reveal())
		this.#refusedAt.set(token.reveal(), Date.now())
		for (const oldest of this.#refusedAt.keys()) {
			if (this.#refusedAt.size > mostRemembered) this.#refusedAt.delete(oldest)
		}
	}

	has(token: Secret): boolean {
		const at = this.#refusedAt.get(token.reveal())
		return at !== undefined && Date.now() - at < believed
	}
}
