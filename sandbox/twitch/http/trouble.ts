import { type Answer, refuse } from './answer.js'
import { type Match, matches, type RecordedRequest } from './request.js'

export interface Failure {
	match?: Match
	/** `drop` cuts the connection. */
	status: number | 'drop'
	/** How many requests fail; 1 unless told. */
	times?: number
	headers?: Record<string, string>
	body?: unknown
	/** True: Twitch does what was asked, and only the answer goes wrong. */
	acted?: boolean
}

interface Gate {
	match: Match
	acted: boolean
	opened: Promise<void>
	open: () => void
}

// Fake timers must not stop the outside world.
const realSetTimeout = globalThis.setTimeout

/** What goes wrong between a client and Twitch. */
export class Trouble {
	#failures: { failure: Failure; left: number }[] = []
	#delays: { match: Match; milliseconds: number }[] = []
	readonly #gates = new Set<Gate>()

	fail(failure: Failure): void {
		this.#failures.push({ failure, left: failure.times ?? 1 })
	}

	slow({ match = {}, milliseconds }: { match?: Match; milliseconds: number }): void {
		this.#delays.push({ match, milliseconds })
	}

	/** Requests wait until the returned function is called; with `acted` they are done, and only their answers wait. */
	hold({ match = {}, acted = false }: { match?: Match; acted?: boolean } = {}): () => void {
		const { promise, resolve } = Promise.withResolvers<void>()
		const gate: Gate = { match, acted, opened: promise, open: resolve }
		this.#gates.add(gate)
		return () => {
			this.#gates.delete(gate)
			gate.open()
		}
	}

	/** Ends all trouble; whatever was held goes on. */
	clear(): void {
		this.#failures = []
		this.#delays = []
		for (const gate of this.#gates) gate.open()
		this.#gates.clear()
	}

	/** Takes a request through the trouble that awaits it. */
	async pass(request: RecordedRequest, act: () => Answer): Promise<Answer | 'drop'> {
		const failure = this.#takeFailure(request)
		const gates = [...this.#gates].filter(({ match }) => matches(match, request))
		await this.#delay(request)
		await opened(gates.filter(({ acted }) => !acted))
		if (failure && !failure.acted) return failingAnswer(failure)
		const answer = act()
		await opened(gates.filter(({ acted }) => acted))
		return failure ? failingAnswer(failure) : answer
	}

	#takeFailure(request: RecordedRequest): Failure | undefined {
		const found = this.#failures.find(({ failure, left }) => left > 0 && matches(failure.match ?? {}, request))
		if (found) found.left -= 1
		return found?.failure
	}

	async #delay(request: RecordedRequest): Promise<void> {
		const delays = this.#delays.filter(({ match }) => matches(match, request))
		const longest = Math.max(0, ...delays.map(({ milliseconds }) => milliseconds))
		if (longest === 0) return
		await new Promise((resolve) => {
			realSetTimeout(resolve, longest)
		})
	}
}

async function opened(gates: readonly Gate[]): Promise<void> {
	for (const gate of gates) await gate.opened
}

function failingAnswer({ status, headers = {}, body }: Failure): Answer | 'drop' {
	if (status === 'drop') return 'drop'
	return body === undefined ? { ...refuse(status, 'Trouble'), headers } : { status, headers, body }
}
