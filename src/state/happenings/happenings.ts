import type { HappeningQueue } from '../happening-queue.js'
import { amounts, sentences, type BitsUse, type Kind, type Kinds, type Person } from './kinds.js'
import { Outgoing } from './outgoing.js'
import { Recent } from './recent.js'
import { Session } from './session.js'
import type { WatchedCells } from '../watched.js'

/** Any happening, as one line. */
export interface Told {
	readonly kind: Kind
	readonly text: string
}

type Queues = { readonly [K in Kind]: HappeningQueue<Kinds[K]> }
type Recents = { readonly [K in Kind]: Recent }

/** What happens in a channel, each thing to be seen; and what the channel does for others. */
export class Happenings {
	readonly #queues: Queues
	readonly #recents: Recents
	readonly #anyRecent: Recent
	/** The newest of all kinds. */
	readonly newest: HappeningQueue<Told>
	readonly session: Session
	readonly outgoing: Outgoing

	constructor(cells: WatchedCells) {
		this.#queues = {
			follow: cells.queue(),
			sub: cells.queue(),
			resub: cells.queue(),
			gift: cells.queue(),
			bits: cells.queue(),
			power_up: cells.queue(),
			raid: cells.queue(),
			shoutout: cells.queue(),
			whisper: cells.queue(),
			redemption: cells.queue(),
			first_chat: cells.queue(),
		}
		this.#recents = {
			follow: new Recent(cells),
			sub: new Recent(cells),
			resub: new Recent(cells),
			gift: new Recent(cells),
			bits: new Recent(cells),
			power_up: new Recent(cells),
			raid: new Recent(cells),
			shoutout: new Recent(cells),
			whisper: new Recent(cells),
			redemption: new Recent(cells),
			first_chat: new Recent(cells),
		}
		this.#anyRecent = new Recent(cells)
		this.newest = cells.queue<Told>()
		this.session = new Session(cells)
		this.outgoing = new Outgoing(cells)
	}

	of<K extends Kind>(kind: K): Queues[K] {
		return this.#queues[kind]
	}

	/** When one of at least this size happened; the size of a kind that has none does not matter. */
	recent(kind: Kind | 'any', amount: number): number | undefined {
		if (kind === 'any') return this.#anyRecent.lastOf(0)
		return this.#recents[kind].lastOf(amount)
	}

	followed(follower: Person): void {
		this.session.add('followers')
		this.#tell('follow', follower)
	}

	subscribed(subscription: Kinds['sub']): void {
		this.session.add('subs')
		this.#tell('sub', subscription)
	}

	resubscribed(subscription: Kinds['resub']): void {
		this.#tell('resub', subscription)
	}

	gave(gift: Kinds['gift']): void {
		this.session.add('gifts', gift.amount)
		this.#tell('gift', gift)
	}

	/** @param isTold by what the Bits were used for, which is one happening with it */
	usedBits(use: BitsUse, isTold: boolean): void {
		this.session.add('bits', use.bits)
		if (isTold) this.#add('bits', use)
		else this.#tell('bits', use)
	}

	usedPowerUp(powerUp: Kinds['power_up']): void {
		this.#tell('power_up', powerUp)
	}

	raided(raid: Kinds['raid']): void {
		this.session.add('raids')
		this.#tell('raid', raid)
	}

	gotShoutout(shoutout: Kinds['shoutout']): void {
		this.#tell('shoutout', shoutout)
	}

	whispered(whisper: Kinds['whisper']): void {
		this.#tell('whisper', whisper)
	}

	/** Channel points were redeemed, for a reward of the channel's or one of Twitch's. */
	redeemed(redemption?: Kinds['redemption']): void {
		this.session.add('redemptions')
		if (redemption) this.#tell('redemption', redemption)
	}

	/** Somebody wrote in the chat. */
	wroteMessage(): void {
		this.session.addMessage()
	}

	/** Somebody wrote who had never done so here. */
	wroteFirst(chatter: Person): void {
		this.#tell('first_chat', chatter)
	}

	/** A broadcast has begun, or is seen for the first time. */
	beginSession(streamId: string): void {
		this.session.begin(streamId)
	}

	#tell<K extends Kind>(kind: K, happening: Kinds[K]): void {
		this.#add(kind, happening)
		this.#anyRecent.add()
		this.newest.add({ kind, text: sentences[kind](happening) })
	}

	#add<K extends Kind>(kind: K, happening: Kinds[K]): void {
		this.#recents[kind].add(amounts[kind](happening) ?? Infinity)
		this.#queues[kind].add(happening)
	}
}
