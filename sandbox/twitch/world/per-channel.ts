import type { Channel } from './channel.js'

/** What one subject of the world keeps of each channel. */
export class PerChannel<State> {
	readonly #states = new Map<Channel, State>()

	constructor(private readonly begin: () => State) {}

	of(channel: Channel): State {
		const present = this.#states.get(channel)
		if (present) return present
		const state = this.begin()
		this.#states.set(channel, state)
		return state
	}
}
