import { moderation } from '../../eventsub/events/moderate.js'
import {
	suspiciousUserMessage,
	suspiciousUserUpdate,
	warningAcknowledge,
	warningSend,
} from '../../eventsub/events/moderation.js'
import { named } from '../../eventsub/happening.js'
import type { Message } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export type Suspicion = 'active_monitoring' | 'restricted' | 'none'

/** Warnings, and users to keep an eye on. */
export class Caution {
	readonly #suspects = new PerChannel<Map<User, Suspicion>>(() => new Map())

	constructor(private readonly world: World) {}

	suspicion(channelLogin: string, userLogin: string): Suspicion {
		const suspects = this.#suspects.of(this.world.channel(channelLogin))
		return suspects.get(this.world.users.demand(userLogin)) ?? 'none'
	}

	warn(channelLogin: string, userLogin: string, reason: string, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		const moderator = this.world.users.demand(by)
		const details = { warn: { ...named('', user), reason, chat_rules_cited: null } }
		this.world.tell(warningSend(channel, user, moderator, reason), ...moderation(channel, moderator, 'warn', details))
	}

	acknowledge(channelLogin: string, userLogin: string): void {
		this.world.tell(warningAcknowledge(this.world.channel(channelLogin), this.world.users.demand(userLogin)))
	}

	suspect(channelLogin: string, userLogin: string, suspicion: Suspicion, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		this.#suspects.of(channel).set(user, suspicion)
		this.world.tell(suspiciousUserUpdate(channel, user, this.world.users.demand(by), suspicion))
	}

	/** What a suspect writes is told of once more; what a restricted one writes, nobody else sees. */
	sayAsSuspect(channelLogin: string, userLogin: string, text: string): Message {
		const { users } = this.world
		const channel = this.world.channel(channelLogin)
		const suspicion = this.suspicion(channelLogin, userLogin)
		const message =
			suspicion === 'restricted'
				? channel.write(users.demand(userLogin), text)
				: this.world.chat.say(channelLogin, userLogin, text)
		this.world.tell(suspiciousUserMessage(channel, users.demand(userLogin), suspicion, message))
		return message
	}
}
