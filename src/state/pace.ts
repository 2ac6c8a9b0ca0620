/** Milliseconds by which calls may be moved to be made together. */
const together = 5

interface Due {
	readonly at: number
	readonly calls: Set<() => void>
}

/** Calls that are made after a while; those that fall due together are made together. */
export class Pace {
	readonly #due = new Map<Due, NodeJS.Timeout>()

	/** @returns how to call it off */
	after(milliseconds: number, call: () => void): () => void {
		const at = Date.now() + milliseconds
		const due =
			[...this.#due.keys()].find((other) => Math.abs(other.at - at) <= together) ?? this.#begin(at, milliseconds)
		due.calls.add(call)
		return () => void due.calls.delete(call)
	}

	end(): void {
		for (const timer of this.#due.values()) clearTimeout(timer)
		this.#due.clear()
	}

	#begin(at: number, milliseconds: number): Due {
		const due: Due = { at, calls: new Set() }
		const timer = setTimeout(() => {
			this.#due.delete(due)
			for (const call of due.calls) call()
		}, milliseconds)
		this.#due.set(due, timer)
		return due
	}
}
