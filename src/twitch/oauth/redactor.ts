import type { Secret } from './secret.js'

/** Shorter text is too likely to stand in an ordinary sentence. */
const shortest = 4

/** Tokens pass by for years: only the latest can still be echoed by a server. */
const tokensKept = 20

/**
 * Takes known secrets out of text that comes from elsewhere (a server's error message, an answer that is shown), as they
 * are, encoded for a URL, and in Base64 (a Basic header).
 */
export class Redactor {
	readonly #settings = new Set<string>()
	readonly #tokens = new Set<string>()

	/** Secrets from the settings: known for good. */
	know(...secrets: readonly Secret[]): void {
		for (const secret of secrets) this.#settings.add(secret.reveal())
	}

	knowToken(token: Secret): void {
		this.#tokens.delete(token.reveal())
		this.#tokens.add(token.reveal())
		for (const oldest of this.#tokens) {
			if (this.#tokens.size <= tokensKept) return
			this.#tokens.delete(oldest)
		}
	}

	redact(text: string): string {
		let redacted = text
		for (const secret of [...this.#settings, ...this.#tokens]) {
			if (secret.length < shortest) continue
			for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
				redacted = redacted.replaceAll(form, '[redacted]')
			}
		}
		return redacted
	}
}
