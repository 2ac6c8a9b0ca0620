import type { Cell } from './cell.js'
import { ChatActivity } from './chat-activity.js'
import type { Clock } from './clock.js'
import type { HappeningQueue } from './happening-queue.js'
import type { WatchedCells } from './watched.js'

export interface ChatMessage {
	readonly id: string
	readonly userId: string
	readonly login: string
	readonly name: string
	readonly text: string
	/** As #RRGGBB; empty where the chatter has none. */
	readonly color: string
	/** The chatter introduces himself: it is the first message in this channel. */
	readonly isFirst: boolean
	/** By the badge: the broadcaster, a moderator, or Twitch's staff. */
	readonly isModerator: boolean
}

/** How a chat is restricted. */
export interface ChatModes {
	readonly emoteOnly: boolean
	readonly subscribersOnly: boolean
	readonly unique: boolean
	/** How long a chatter must follow; undefined: nobody has to. */
	readonly followersMinutes: number | undefined
	/** How long a chatter waits between two messages; undefined: not at all. */
	readonly slowSeconds: number | undefined
}

export interface Pin {
	/** Of the message. */
	readonly id: string
	readonly text: string
	/** Who wrote it, and who pinned it. */
	readonly user: string
	readonly by: string
	/** Milliseconds since 1970; undefined: it stays until the stream ends. */
	readonly endsAt: number | undefined
}

/** Messages that wait to be shown, at ten a second: two seconds of them. Of more, the oldest are only counted. */
const mostWaiting = 20
const apart = 100
/** Messages that are searched for mentions. */
const mostRecent = 100

/** The chat of a channel. Undefined: not known, or not ours to know. */
export class Chat {
	/** What was written, at most ten a second. */
	readonly messages: HappeningQueue<ChatMessage>
	/** Of them, what viewers wrote: neither who moderates here nor an account of ours. */
	readonly ofViewers: HappeningQueue<ChatMessage>
	readonly modes: Cell<ChatModes | undefined>
	/** Seconds for which messages wait for moderators; 0: they do not. */
	readonly delay: Cell<number | undefined>
	/** As of the last look; what is pinned now is `currentPin`. */
	readonly pin: Cell<Pin | undefined>
	readonly #activity = new ChatActivity()
	readonly #activityResets: Cell<number>
	readonly #recent: { readonly text: string; readonly at: number }[] = []

	constructor(cells: WatchedCells) {
		this.messages = cells.queue<ChatMessage>(mostWaiting, apart)
		this.ofViewers = cells.queue<ChatMessage>(mostWaiting, apart)
		this.modes = cells.cell<ChatModes | undefined>(undefined)
		this.delay = cells.cell<number | undefined>(undefined)
		this.#activityResets = cells.cell(0)
		this.pin = cells.cell<Pin | undefined>(undefined)
	}

	/**
	 * @param isFromElsewhere it was written in another channel, where it counts
	 * @param isOurs by the broadcaster or an account of ours
	 */
	wrote(message: ChatMessage, { isFromElsewhere, isOurs }: { isFromElsewhere: boolean; isOurs: boolean }): void {
		if (!isFromElsewhere) this.#activity.add()
		if (!isOurs && !message.isModerator) this.ofViewers.add(message)
		this.#recent.push({ text: message.text, at: Date.now() })
		if (this.#recent.length > mostRecent) this.#recent.shift()
		this.messages.add(message)
	}

	/** How many messages came, or came in the last minutes. Watched as often as messages are shown. */
	activity(minutes?: number): number {
		this.messages.get()
		this.#activityResets.get()
		return minutes === undefined ? this.#activity.total : this.#activity.within(minutes)
	}

	/** Counts from 0 again. */
	resetActivity(): void {
		this.#activity.reset()
		this.#activityResets.set(this.#activityResets.peek() + 1)
	}

	/** When the last message since `since` came that matches. Watched as often as messages are shown. */
	lastMatch(since: number, matches: (text: string) => boolean): number | undefined {
		this.messages.get()
		return this.#recent.findLast(({ text, at }) => at > since && matches(text))?.at
	}

	/** What is pinned; watched to the second while it has an end. */
	currentPin(clock: Clock): Pin | undefined {
		const pin = this.pin.get()
		return pin?.endsAt === undefined || clock.isBefore(pin.endsAt) ? pin : undefined
	}
}
