import { chatClearUserMessages } from '../../eventsub/events/chat.js'
import { moderation } from '../../eventsub/events/moderate.js'
import { ban, unban } from '../../eventsub/events/moderation.js'
import { named } from '../../eventsub/happening.js'
import type { Channel } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import { timestamp } from '../timestamp.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Ban {
	readonly user: User
	readonly by: User
	readonly at: number
	/** Undefined: for good. */
	readonly endsAt: number | undefined
	readonly reason: string
}

/** Who may not chat, for good or for a while. */
export class Bans {
	readonly #bans = new PerChannel<Map<User, Ban>>(() => new Map())

	constructor(private readonly world: World) {}

	of(channelLogin: string): Ban[] {
		const now = Date.now()
		const bans = [...this.#bans.of(this.world.channel(channelLogin)).values()]
		return bans.filter(({ endsAt }) => endsAt === undefined || now < endsAt)
	}

	find(channelLogin: string, userLogin: string): Ban | undefined {
		return this.of(channelLogin).find(({ user }) => user.login === userLogin)
	}

	/** With `seconds`, a timeout. By the broadcaster, unless told. */
	ban(
		channelLogin: string,
		userLogin: string,
		{ by = channelLogin, seconds, reason = '' }: { by?: string; seconds?: number; reason?: string } = {},
	): Ban {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		const at = Date.now()
		const endsAt = seconds === undefined ? undefined : at + seconds * 1000
		const put: Ban = { user, by: this.world.users.demand(by), at, endsAt, reason }
		this.#bans.of(channel).set(user, put)
		for (const message of channel.messages) if (message.sender === user.login) message.deleted = true
		const details: Record<string, object> =
			endsAt === undefined
				? { ban: { ...named('', user), reason } }
				: { timeout: { ...named('', user), reason, expires_at: timestamp(endsAt) } }
		this.world.tell(
			chatClearUserMessages(channel, user),
			ban(channel, user, put),
			...moderation(channel, put.by, endsAt === undefined ? 'ban' : 'timeout', details),
		)
		if (endsAt === undefined) this.#shutOut(channel, user)
		return put
	}

	/** Who is banned for good no longer reads the chat. */
	#shutOut({ owner }: Channel, user: User): void {
		this.world.eventsub.revokeAll(
			({ user: reader, facts, condition }) =>
				reader === user && facts.self === 'user_id' && condition.broadcaster_user_id === owner.id,
			'chat_user_banned',
		)
	}

	unban(channelLogin: string, userLogin: string, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		const lifted = this.find(channelLogin, userLogin)
		if (!lifted) throw new Error(`${userLogin} is not banned by ${channelLogin}`)
		this.#bans.of(channel).delete(user)
		const action = lifted.endsAt === undefined ? 'unban' : 'untimeout'
		const moderator = this.world.users.demand(by)
		this.world.tell(
			unban(channel, user, moderator),
			...moderation(channel, moderator, action, { [action]: named('', user) }),
		)
	}
}
