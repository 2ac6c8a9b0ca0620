/**
 * A token, GUID or other text that must never be shown. However it is printed it says `[redacted]`: string conversion,
 * JSON and Node's inspect. Only `reveal()`, called where a request is made, gives the text.
 */
export class Secret {
	readonly #text: string

	constructor(text: string) {
		this.#text = text
	}

	reveal(): string {
		return this.#text
	}

	equals(other: Secret): boolean {
		return this.#text === other.#text
	}

	toString(): string {
		return '[redacted]'
	}

	toJSON(): string {
		return '[redacted]'
	}

	[Symbol.for('nodejs.util.inspect.custom')](): string {
		return '[redacted]'
	}
}
