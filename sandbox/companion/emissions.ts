/** All that a module ever said, as one text: what must not hold a secret. */
export class Emissions {
	readonly #said: string[] = []

	add(kind: string, said: unknown): void {
		const text = typeof said === 'string' ? said : JSON.stringify(said)
		if (text !== undefined) this.#said.push(`${kind}: ${text}`)
	}

	text(): string {
		return this.#said.join('\n')
	}
}
