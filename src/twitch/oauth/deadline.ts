/** Thrown (as the abort reason) when the time given for something is over. */
export class OutOfTimeError extends Error {
	constructor(milliseconds: number) {
		super(`no answer within ${Number((milliseconds / 1000).toFixed(1))} s`)
		this.name = 'OutOfTimeError'
	}
}

/**
 * The time something may take, as a signal that also ends when `parent` does. It has a timer of its own:
 * `AbortSignal.timeout` cannot be ended early, and keeps its memory until it fires.
 */
export class Deadline {
	readonly endsAt: number
	readonly #controller = new AbortController()
	readonly #timer: NodeJS.Timeout
	readonly #parent: AbortSignal | undefined
	readonly #onParentEnd = (): void => this.#controller.abort(this.#parent?.reason)

	constructor(milliseconds: number, parent?: AbortSignal) {
		this.endsAt = Date.now() + milliseconds
		this.#timer = setTimeout(() => this.#controller.abort(new OutOfTimeError(milliseconds)), milliseconds)
		this.#parent = parent
		if (parent?.aborted) this.#onParentEnd()
		parent?.addEventListener('abort', this.#onParentEnd, { once: true })
	}

	get signal(): AbortSignal {
		return this.#controller.signal
	}

	remaining(): number {
		return Math.max(0, this.endsAt - Date.now())
	}

	/** Stops the clock: what was waited for is there. */
	end(): void {
		clearTimeout(this.#timer)
		this.#parent?.removeEventListener('abort', this.#onParentEnd)
	}
}

/** Settles as `promise` does, or rejects with the signal's reason when that ends first; `promise` itself goes on. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return promise
	const { promise: aborted, reject } = Promise.withResolvers<never>()
	const onAbort = (): void => reject(asError(signal.reason))
	if (signal.aborted) onAbort()
	signal.addEventListener('abort', onAbort, { once: true })
	try {
		return await Promise.race([promise, aborted])
	} finally {
		signal.removeEventListener('abort', onAbort)
	}
}

/** Waits, or rejects with the signal's reason when that ends first. */
export async function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>()
	const timer = setTimeout(resolve, milliseconds)
	try {
		await orAborted(promise, signal)
	} finally {
		clearTimeout(timer)
	}
}

export function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown))
}
