import type { Message } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Pin {
	readonly message: Message
	readonly by: User
	readonly at: number
	/** Undefined: when the stream ends. */
	readonly endsAt: number | undefined
}

/** The one message that a moderator has pinned to a chat. Nothing is told of it: whoever wants to know has to ask. */
export class Pins {
	readonly #states = new PerChannel<{ pin: Pin | undefined }>(() => ({ pin: undefined }))

	constructor(private readonly world: World) {}

	of(channelLogin: string): Pin | undefined {
		const { pin } = this.#states.of(this.world.channel(channelLogin))
		return pin && (pin.endsAt ?? Infinity) > Date.now() ? pin : undefined
	}

	/** Somebody pins a message, in place of any other; the broadcaster, unless told. */
	pin(channelLogin: string, message: Message, how: { seconds?: number; by?: string } = {}): void {
		const { seconds, by = channelLogin } = how
		const state = this.#states.of(this.world.channel(channelLogin))
		if (state.pin) state.pin.message.pinned = false
		message.pinned = true
		const at = Date.now()
		const endsAt = seconds === undefined ? undefined : at + seconds * 1000
		state.pin = { message, by: this.world.users.demand(by), at, endsAt }
	}

	unpin(channelLogin: string): void {
		const state = this.#states.of(this.world.channel(channelLogin))
		if (state.pin) state.pin.message.pinned = false
		state.pin = undefined
	}
}
