import type { Condition } from './subscription.js'

interface Hold<What> {
	readonly isMeant: (what: What) => boolean
	readonly waiting: (() => void)[]
}

/** A door that can be held shut, for all or for some: what comes meanwhile waits behind it. */
class Door<What> {
	readonly #holds = new Set<Hold<What>>()

	/** Returns how to let go. */
	hold(isMeant: (what: What) => boolean): () => void {
		const hold: Hold<What> = { isMeant, waiting: [] }
		this.#holds.add(hold)
		return () => {
			this.#holds.delete(hold)
			for (const goOn of hold.waiting.splice(0)) goOn()
		}
	}

	pass(what: What, act: () => void): void {
		const hold = [...this.#holds].find(({ isMeant }) => isMeant(what))
		if (hold) hold.waiting.push(() => this.pass(what, act))
		else act()
	}
}

/** What can go wrong on the way from EventSub to a client, besides the trouble that meets all requests. */
export class EventSubTrouble {
	readonly #events = new Door<Condition>()
	readonly #welcomes = new Door<undefined>()
	#silences = 0

	get silent(): boolean {
		return this.#silences > 0
	}

	/**
	 * Events wait until the returned function is called, and come then with the time at which they happened; those of some
	 * subscriptions, or of all.
	 */
	holdEvents(isMeant: (condition: Condition) => boolean = () => true): () => void {
		return this.#events.hold(isMeant)
	}

	/** Who connects is not welcomed until the returned function is called. */
	holdWelcomes(): () => void {
		return this.#welcomes.hold(() => true)
	}

	/** No keepalives until the returned function is called. */
	silence(): () => void {
		this.#silences += 1
		let silent = true
		return () => {
			if (silent) this.#silences -= 1
			silent = false
		}
	}

	whenEvent(condition: Condition, send: () => void): void {
		this.#events.pass(condition, send)
	}

	whenWelcome(send: () => void): void {
		this.#welcomes.pass(undefined, send)
	}
}
