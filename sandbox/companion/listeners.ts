export type Listener<Event> = (event: Event) => void
export type StopListening = () => void

/** Whoever watches one kind of event. */
export class Listeners<Event> {
	readonly #listeners = new Set<Listener<Event>>()

	add(listener: Listener<Event>): StopListening {
		this.#listeners.add(listener)
		return () => void this.#listeners.delete(listener)
	}

	tell(event: Event): void {
		for (const listener of this.#listeners) listener(event)
	}
}
