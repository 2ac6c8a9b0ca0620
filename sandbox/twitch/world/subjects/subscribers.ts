import {
	subscribed,
	subscriptionEnd,
	subscriptionGift,
	subscriptionMessage,
	type Tier,
} from '../../eventsub/events/audience.js'
import { PerChannel } from '../per-channel.js'
import { randomDigits } from '../random.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

interface Subscriber {
	tier: Tier
	isGift: boolean
	gifter: User | undefined
}

interface State {
	readonly present: Map<User, Subscriber>
	readonly giftsBy: Map<User, number>
}

/** Those who pay for a channel, and those paid for. */
export class Subscribers {
	readonly #states = new PerChannel<State>(() => ({ present: new Map(), giftsBy: new Map() }))

	constructor(private readonly world: World) {}

	of(channelLogin: string): { user: User; tier: Tier; isGift: boolean; gifter: User | undefined }[] {
		const { present } = this.#states.of(this.world.channel(channelLogin))
		return [...present].map(([user, subscriber]) => ({ user, ...subscriber }))
	}

	subscribe(channelLogin: string, userLogin: string, tier: Tier = '1000'): void {
		this.#begin(channelLogin, this.world.users.demand(userLogin), { tier, isGift: false, gifter: undefined })
		this.world.chat.notice(channelLogin, userLogin, {
			type: 'sub',
			details: { sub_tier: tier, is_prime: false, duration_months: 1 },
			system: `${userLogin} subscribed at ${nameOf(tier)}.`,
		})
	}

	/** A subscriber tells how long they have been one. */
	resubscribe(
		channelLogin: string,
		userLogin: string,
		{
			months,
			streak = null,
			text = '',
			tier = '1000',
		}: { months: number; streak?: number | null; text?: string; tier?: Tier },
	): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		this.#states.of(channel).present.set(user, { tier, isGift: false, gifter: undefined })
		this.world.tell(subscriptionMessage(channel, user, { tier, text, months, streak }))
		this.world.chat.notice(channelLogin, userLogin, { type: 'resub', text, ...resub(userLogin, tier, months, streak) })
	}

	/** Somebody pays for others; nobody knows who, where it is `null`. */
	gift(channelLogin: string, gifterLogin: string | null, recipients: readonly string[], tier: Tier = '1000'): void {
		const { users } = this.world
		const channel = this.world.channel(channelLogin)
		const gifter = gifterLogin === null ? null : users.demand(gifterLogin)
		const { giftsBy } = this.#states.of(channel)
		const total = recipients.length
		const cumulative = total + (gifter ? (giftsBy.get(gifter) ?? 0) : 0)
		if (gifter) giftsBy.set(gifter, cumulative)
		this.world.tell(subscriptionGift(channel, gifter, { total, tier, cumulative }))
		const id = randomDigits(16)
		if (gifterLogin !== null) {
			this.world.chat.notice(channelLogin, gifterLogin, {
				type: 'community_sub_gift',
				details: { id, total, sub_tier: tier, cumulative_total: cumulative },
				system: `${gifterLogin} is gifting ${total} ${nameOf(tier)} Subs!`,
			})
		}
		for (const login of recipients) {
			this.#begin(channelLogin, users.demand(login), { tier, isGift: true, gifter: gifter ?? undefined })
		}
	}

	end(channelLogin: string, userLogin: string): void {
		const channel = this.world.channel(channelLogin)
		const user = this.world.users.demand(userLogin)
		const { present } = this.#states.of(channel)
		const subscriber = present.get(user)
		if (!subscriber) throw new Error(`${userLogin} does not subscribe to ${channelLogin}`)
		present.delete(user)
		this.world.tell(subscriptionEnd(channel, user, subscriber.tier, subscriber.isGift))
	}

	#begin(channelLogin: string, user: User, subscriber: Subscriber): void {
		const channel = this.world.channel(channelLogin)
		this.#states.of(channel).present.set(user, subscriber)
		this.world.tell(subscribed(channel, user, subscriber.tier, subscriber.isGift))
	}
}

function nameOf(tier: Tier): string {
	return `Tier ${tier.charAt(0)}`
}

function resub(login: string, tier: Tier, months: number, streak: number | null): { details: object; system: string } {
	return {
		details: {
			cumulative_months: months,
			duration_months: 0,
			streak_months: streak,
			sub_tier: tier,
			is_prime: false,
			is_gift: false,
			gifter_is_anonymous: null,
			gifter_user_id: null,
			gifter_user_name: null,
			gifter_user_login: null,
		},
		system: `${login} subscribed at ${nameOf(tier)}. They've subscribed for ${months} months!`,
	}
}
