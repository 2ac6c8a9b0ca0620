import type { Secret } from './secret.js'

/** Shorter text is no secret, and too likely to stand in an ordinary sentence. */
const shortest = 8

/** Tokens pass by for years: only the latest can still be echoed by a server. */
const tokensKept = 200

/**
 * Takes known secrets out of text that comes from elsewhere: a server's error message, an answer that is shown. As they
 * are in any case, encoded for a URL, and in Base64 (a Basic header).
 */
export class Redactor {
	readonly #settings = new Set<string>()
	readonly #tokens = new Set<string>()
	#pattern: RegExp | undefined

	/** Secrets from the settings: known for good, as a whole and word by word (`Bearer …`). */
	know(...secrets: readonly Secret[]): void {
		for (const secret of secrets) {
			for (const text of [secret.reveal(), ...secret.reveal().split(/\s+/)]) this.#settings.add(text)
		}
		this.#pattern = undefined
	}

	knowToken(token: Secret): void {
		const text = token.reveal()
		const isKnown = this.#tokens.delete(text)
		this.#tokens.add(text)
		if (isKnown) return
		for (const oldest of this.#tokens) if (this.#tokens.size > tokensKept) this.#tokens.delete(oldest)
		this.#pattern = undefined
	}

	redact(text: string): string {
		this.#pattern ??= patternOf([...this.#settings, ...this.#tokens])
		return text.replace(this.#pattern, '[redacted]')
	}
}

function patternOf(secrets: readonly string[]): RegExp {
	const forms = secrets.filter((secret) => secret.length >= shortest).flatMap(formsOf)
	// The longest first: one secret may be the beginning of another.
	const longestFirst = [...new Set(forms)].sort((one, other) => other.length - one.length)
	return new RegExp(longestFirst.length > 0 ? longestFirst.map(escapeForPattern).join('|') : '(?!)', 'gi')
}

function formsOf(secret: string): string[] {
	const asQuery = new URLSearchParams({ '': secret }).toString().slice(1)
	return [secret, encodeURIComponent(secret), asQuery, Buffer.from(secret).toString('base64')]
}

function escapeForPattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
