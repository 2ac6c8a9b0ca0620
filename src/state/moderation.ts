import { Automod } from './automod.js'
import type { Cell } from './cell.js'
import { GuestStar } from './guest-star.js'
import type { HappeningQueue } from './happening-queue.js'
import { SharedChat } from './shared-chat.js'
import { Target } from './target.js'
import type { WatchedCells } from './watched.js'

export type Shield =
	| { readonly isUp: false }
	| {
			readonly isUp: true
			/** As who raised it is shown. */
			readonly by: string
			/** Milliseconds since 1970. */
			readonly since: number
	  }

/** What a moderator did. */
export interface ModerationAct {
	/** Twitch's word for it: ban, timeout, delete, slow… */
	readonly action: string
	/** As they are shown. */
	readonly moderator: string
	/** To whom, as shown; or which terms. Empty: to the whole chat. */
	readonly target: string
}

/** Milliseconds in which two events tell of one act. */
const sameWithin = 10_000
/** Acts that may still be told of a second time. */
const mostRecent = 200

/** How a channel is kept in order. Undefined: not known, or not ours to know. */
export class Moderation {
	readonly shield: Cell<Shield | undefined>
	readonly automod: Automod
	readonly target: Target
	/** The ids of users who ask to be let in again; a hundred at most. */
	readonly unbanRequests: Cell<readonly string[] | undefined>
	readonly acts: HappeningQueue<ModerationAct>
	readonly sharedChat: SharedChat
	readonly guestStar: GuestStar
	readonly #recent: { readonly act: ModerationAct; readonly isAlone: boolean; readonly at: number }[] = []

	constructor(cells: WatchedCells) {
		this.shield = cells.cell<Shield | undefined>(undefined)
		this.automod = new Automod(cells)
		this.target = new Target(cells)
		this.unbanRequests = cells.cell<readonly string[] | undefined>(undefined)
		this.acts = cells.queue<ModerationAct>()
		this.sharedChat = new SharedChat(cells)
		this.guestStar = new GuestStar(cells)
	}

	/** Told of by the events of all acts, for which not every token has the scopes. */
	acted(act: ModerationAct): void {
		this.#tell(act, false)
	}

	/** Told of by the events of its own kind, which need less. */
	actedAlone(act: ModerationAct): void {
		this.#tell(act, true)
	}

	/** Where both kinds of events come, in whatever order, the second one is none more; that of all acts has the better words. */
	#tell(act: ModerationAct, isAlone: boolean): void {
		const now = Date.now()
		const twin = this.#recent.findIndex((other) => {
			return other.isAlone !== isAlone && now - other.at < sameWithin && isSame(act, other.act)
		})
		if (twin >= 0) {
			const [told] = this.#recent.splice(twin, 1)
			if (told && !isAlone) this.acts.correct(told.act, act)
			return
		}
		this.#recent.push({ act, isAlone, at: now })
		if (this.#recent.length > mostRecent) this.#recent.shift()
		this.acts.add(act)
	}

	unbanRequested(userId: string): void {
		const others = (this.unbanRequests.peek() ?? []).filter((id) => id !== userId)
		this.unbanRequests.set([...others, userId].slice(-mostRequests))
	}

	unbanResolved(userId: string): void {
		this.unbanRequests.set(this.unbanRequests.peek()?.filter((id) => id !== userId))
	}
}

const mostRequests = 100

/** The event of its own kind calls the end of a timeout an unban. */
function isSame(one: ModerationAct, other: ModerationAct): boolean {
	const kind = ({ action }: ModerationAct): string => (action === 'untimeout' ? 'unban' : action)
	return kind(one) === kind(other) && one.target === other.target
}
