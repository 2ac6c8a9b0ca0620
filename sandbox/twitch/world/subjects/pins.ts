import type { Message } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Pin {
	readonly message: Message
	readonly by: User
	readonly at: number
	readonly updatedAt: number
	/** Undefined: when the stream ends. */
	readonly endsAt: number | undefined
}

/** The one message that a moderator has pinned to a chat. Nothing is told of it: whoever wants to know has to ask. */
export class Pins {
	readonly #states = new PerChannel<{ pin: Pin | undefined }>(() => ({ pin: undefined }))

	constructor(private readonly world: World) {}

	/** What is over, or deleted, is no longer pinned. */
	of(channelLogin: string): Pin | undefined {
		const { pin } = this.#states.of(this.world.channel(channelLogin))
		return pin && (pin.endsAt ?? Infinity) > Date.now() && !pin.message.deleted ? pin : undefined
	}

	/** Somebody pins a message, in place of any other; the broadcaster, unless told. */
	pin(channelLogin: string, message: Message, how: { seconds?: number; by?: string } = {}): void {
		const { seconds, by = channelLogin } = how
		this.unpin(channelLogin)
		message.pinned = true
		const at = Date.now()
		const state = this.#states.of(this.world.channel(channelLogin))
		state.pin = { message, by: this.world.users.demand(by), at, updatedAt: at, endsAt: endOf(seconds) }
	}

	/** What is pinned stays so long from now on, or until the stream ends. */
	extend(channelLogin: string, seconds?: number): void {
		const pin = this.of(channelLogin)
		if (!pin) throw new Error(`Nothing is pinned to the chat of ${channelLogin}`)
		const state = this.#states.of(this.world.channel(channelLogin))
		state.pin = { ...pin, updatedAt: Date.now(), endsAt: endOf(seconds) }
	}

	unpin(channelLogin: string): void {
		const state = this.#states.of(this.world.channel(channelLogin))
		if (state.pin) state.pin.message.pinned = false
		state.pin = undefined
	}

	endStream(channelLogin: string): void {
		if (this.of(channelLogin)?.endsAt === undefined) this.unpin(channelLogin)
	}
}

function endOf(seconds: number | undefined): number | undefined {
	return seconds === undefined ? undefined : Date.now() + seconds * 1000
}
