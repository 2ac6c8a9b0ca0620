/** All that a module ever said, as one text: what must not hold a secret. */
export class Emissions {
	/** Definitions are said again and again; once is enough to search them. */
	readonly #said = new Set<string>()

	add(kind: string, said: unknown): void {
		const text = typeof said === 'string' ? said : JSON.stringify(said)
		if (text !== undefined) this.#said.add(`${kind}: ${text}`)
	}

	text(): string {
		return [...this.#said].join('\n')
	}
}
