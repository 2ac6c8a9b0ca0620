import type { Cell } from './cell.js'
import type { ChannelState } from './channel.js'
import type { Clock } from './clock.js'
import type { Kind, Person } from './happenings/kinds.js'
import type { WatchedCells } from './watched.js'

/** Somebody who did something in a channel. */
export interface Somebody extends Person {
	/** Undefined: what was told of names no id. */
	readonly id?: string
}

export interface FrozenTarget extends Somebody {
	/** When; milliseconds since 1970. */
	readonly since: number
}

/** Milliseconds; who is forgotten on a key should not be hit by it an hour later. */
const longest = 15 * 60_000

/** Whom a channel's moderators have in sight, whoever else writes meanwhile. */
export class Target {
	readonly #frozen: Cell<FrozenTarget | undefined>

	constructor(cells: WatchedCells) {
		this.#frozen = cells.cell<FrozenTarget | undefined>(undefined)
	}

	/** Watched to the second while somebody is. */
	frozen(clock: Clock): FrozenTarget | undefined {
		const frozen = this.#frozen.get()
		return frozen && clock.isBefore(frozen.since + longest) ? frozen : undefined
	}

	freeze(somebody: Somebody): void {
		this.#frozen.set({ ...somebody, since: Date.now() })
	}

	release(): void {
		this.#frozen.set(undefined)
	}

	/** Done with: there is nothing left to do to this one. */
	banned(login: string): void {
		if (this.#frozen.peek()?.login === login) this.release()
	}
}

/** Who is frozen, else the viewer who wrote last. */
export function inSight(channel: ChannelState, clock: Clock): Somebody | undefined {
	return channel.moderation.target.frozen(clock) ?? lastToDo('chat', channel)
}

/** What somebody did last: wrote as a viewer, had a message held, or one of the happenings. */
export type Deed = 'chat' | 'automod' | Kind

/** Who did this last in the channel; undefined: nobody since the connection began, or nobody who gave a name. */
export function lastToDo(deed: Deed, channel: ChannelState): Somebody | undefined {
	const last = newest(deed, channel)
	return last?.login ? { login: last.login, name: last.name, ...(last.userId && { id: last.userId }) } : undefined
}

function newest(
	deed: Deed,
	{ chat, moderation, happenings }: ChannelState,
): (Person & { readonly userId?: string }) | undefined {
	if (deed === 'chat') return chat.ofViewers.get().last
	return deed === 'automod' ? moderation.automod.holds.get().last : happenings.of(deed).get().last
}
