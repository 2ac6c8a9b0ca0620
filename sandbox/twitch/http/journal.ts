import { type Match, matches, type RecordedRequest } from './request.js'

export type Listener = (request: RecordedRequest) => void

type Entry = RecordedRequest & { status: number | undefined }

/** Every request, in the order of arrival. */
export class Journal {
	readonly requests: Entry[] = []
	readonly #arrivalListeners = new Set<Listener>()
	readonly #answerListeners = new Set<Listener>()

	onRequest(listener: Listener): () => void {
		this.#arrivalListeners.add(listener)
		return () => this.#arrivalListeners.delete(listener)
	}

	onAnswered(listener: Listener): () => void {
		this.#answerListeners.add(listener)
		return () => this.#answerListeners.delete(listener)
	}

	/** Waits until as many matching requests have arrived since the start, and gives the last of them. */
	async arrived(match: Match, count: number): Promise<RecordedRequest> {
		const found = (): RecordedRequest | undefined =>
			this.requests.filter((request) => matches(match, request))[count - 1]
		const present = found()
		if (present) return present
		return new Promise((resolve) => {
			const stop = this.onRequest(() => {
				const request = found()
				if (!request) return
				stop()
				resolve(request)
			})
		})
	}

	arrive(request: Omit<RecordedRequest, 'status'>): RecordedRequest {
		const entry = { ...request, status: undefined }
		this.requests.push(entry)
		for (const listener of this.#arrivalListeners) listener(entry)
		return entry
	}

	answered(request: RecordedRequest, status: number | undefined): void {
		const entry = this.requests.find((candidate) => candidate === request)
		if (!entry) return
		entry.status = status
		for (const listener of this.#answerListeners) listener(entry)
	}
}
