import { moderation } from '../../eventsub/events/moderate.js'
import { role } from '../../eventsub/events/moderation.js'
import { named } from '../../eventsub/happening.js'
import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

/** Who moderates a channel, and who is a VIP of it. */
export class Roles {
	readonly #vips = new PerChannel<Set<User>>(() => new Set())

	constructor(private readonly world: World) {}

	vips(channelLogin: string): User[] {
		return [...this.#vips.of(this.world.channel(channelLogin))]
	}

	isVip(channelLogin: string, userLogin: string): boolean {
		return this.#vips.of(this.world.channel(channelLogin)).has(this.world.users.demand(userLogin))
	}

	addModerator(channelLogin: string, userLogin: string): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		if (channel.moderators.has(user.login)) return
		channel.moderators.add(user.login)
		this.#tell('mod', channelLogin, user)
		this.world.tell(role('moderator', 'add', channel, user))
	}

	/** What a moderator has subscribed to as one, ends. */
	removeModerator(channelLogin: string, userLogin: string): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		if (!channel.moderators.delete(user.login)) return
		this.#tell('unmod', channelLogin, user)
		this.world.tell(role('moderator', 'remove', channel, user))
		this.world.eventsub.revokeAll(
			(subscription) =>
				subscription.user === user &&
				subscription.facts.channel !== undefined &&
				subscription.condition[subscription.facts.channel] === channel.owner.id,
			'moderator_removed',
		)
	}

	addVip(channelLogin: string, userLogin: string): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		this.#vips.of(channel).add(user)
		this.#tell('vip', channelLogin, user)
		this.world.tell(role('vip', 'add', channel, user))
	}

	removeVip(channelLogin: string, userLogin: string): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		if (!this.#vips.of(channel).delete(user)) return
		this.#tell('unvip', channelLogin, user)
		this.world.tell(role('vip', 'remove', channel, user))
	}

	/** Roles are given by the broadcaster. */
	#tell(action: 'mod' | 'unmod' | 'vip' | 'unvip', channelLogin: string, user: User): void {
		const channel = this.world.channel(channelLogin)
		this.world.tell(...moderation(channel, channel.owner, action, { [action]: named('', user) }))
	}
}
