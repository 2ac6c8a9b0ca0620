import { sharedChat } from '../../eventsub/events/people.js'
import type { Channel } from '../channel.js'
import { randomId } from '../random.js'
import type { World } from '../world.js'

export interface SharedChat {
	readonly id: string
	readonly host: Channel
	readonly createdAt: number
	participants: readonly Channel[]
	updatedAt: number
}

/** Channels that share one chat. */
export class SharedChats {
	readonly #running = new Set<SharedChat>()

	constructor(private readonly world: World) {}

	of(channelLogin: string): SharedChat | undefined {
		const channel = this.world.channel(channelLogin)
		return [...this.#running].find(({ participants }) => participants.includes(channel))
	}

	begin(hostLogin: string, others: readonly string[]): SharedChat {
		const host = this.world.channel(hostLogin)
		const now = Date.now()
		const participants = [host, ...others.map((login) => this.world.channel(login))]
		const session: SharedChat = { id: randomId(), host, participants, createdAt: now, updatedAt: now }
		this.#running.add(session)
		for (const channel of participants) this.world.tell(sharedChat('begin', channel, session))
		return session
	}

	/** For who joins it begins, for who leaves it ends, and for all others it changes. */
	change(hostLogin: string, others: readonly string[]): void {
		const session = this.#demand(hostLogin)
		const before = session.participants
		session.participants = [session.host, ...others.map((login) => this.world.channel(login))]
		session.updatedAt = Date.now()
		for (const channel of before) {
			if (!session.participants.includes(channel)) this.world.tell(sharedChat('end', channel, session))
		}
		for (const channel of session.participants) {
			this.world.tell(sharedChat(before.includes(channel) ? 'update' : 'begin', channel, session))
		}
	}

	end(hostLogin: string): void {
		const session = this.#demand(hostLogin)
		this.#running.delete(session)
		for (const channel of session.participants) this.world.tell(sharedChat('end', channel, session))
	}

	#demand(hostLogin: string): SharedChat {
		const session = this.of(hostLogin)
		if (!session) throw new Error(`${hostLogin} shares no chat`)
		return session
	}
}
