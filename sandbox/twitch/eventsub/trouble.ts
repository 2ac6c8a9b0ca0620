/** A door that can be held shut: what comes meanwhile waits behind it. */
class Door {
	#holds = 0
	#waiting: (() => void)[] = []

	/** Returns how to let go. */
	hold(): () => void {
		this.#holds += 1
		let held = true
		return () => {
			if (!held) return
			held = false
			this.#holds -= 1
			if (this.#holds === 0) for (const act of this.#waiting.splice(0)) act()
		}
	}

	pass(act: () => void): void {
		if (this.#holds > 0) this.#waiting.push(act)
		else act()
	}
}

/** What can go wrong on the way from EventSub to a client, besides the trouble that meets all requests. */
export class EventSubTrouble {
	readonly #events = new Door()
	readonly #welcomes = new Door()
	#silences = 0

	get silent(): boolean {
		return this.#silences > 0
	}

	/** Events wait until the returned function is called, and come then with the time at which they happened. */
	holdEvents(): () => void {
		return this.#events.hold()
	}

	/** Who connects is not welcomed until the returned function is called. */
	holdWelcomes(): () => void {
		return this.#welcomes.hold()
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

	whenEvent(send: () => void): void {
		this.#events.pass(send)
	}

	whenWelcome(send: () => void): void {
		this.#welcomes.pass(send)
	}
}
