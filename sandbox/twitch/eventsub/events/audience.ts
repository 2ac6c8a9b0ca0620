import type { Channel } from '../../world/channel.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'
import { emotesIn, fragmentsOf } from './fragments.js'

export type Tier = '1000' | '2000' | '3000'

export function follow(channel: Channel, user: User, at: number): Happening {
	return inChannel('channel.follow', '2', channel, { ...named('', user), followed_at: preciseTimestamp(at) })
}

export function subscribed(channel: Channel, user: User, tier: Tier, isGift: boolean): Happening {
	return inChannel('channel.subscribe', '1', channel, { ...named('', user), tier, is_gift: isGift })
}

export function subscriptionEnd(channel: Channel, user: User, tier: Tier, isGift: boolean): Happening {
	return inChannel('channel.subscription.end', '1', channel, { ...named('', user), tier, is_gift: isGift })
}

export function subscriptionGift(
	channel: Channel,
	gifter: User | null,
	gift: { total: number; tier: Tier; cumulative: number },
): Happening {
	return inChannel('channel.subscription.gift', '1', channel, {
		...named('', gifter),
		total: gift.total,
		tier: gift.tier,
		cumulative_total: gifter && gift.cumulative,
		is_anonymous: gifter === null,
	})
}

export function subscriptionMessage(
	channel: Channel,
	user: User,
	{ tier, text, months, streak }: { tier: Tier; text: string; months: number; streak: number | null },
): Happening {
	return inChannel('channel.subscription.message', '1', channel, {
		...named('', user),
		tier,
		message: { text, emotes: emotesIn(text) },
		cumulative_months: months,
		streak_months: streak,
		duration_months: 1,
	})
}

export function cheer(channel: Channel, user: User | null, bits: number, text: string): Happening {
	const who = { is_anonymous: user === null, ...named('', user) }
	return inChannel('channel.cheer', '1', channel, { ...who, message: text, bits })
}

export function bitsUse(
	channel: Channel,
	user: User,
	use: { bits: number; type: string; text?: string; powerUp?: object; customPowerUp?: object },
): Happening {
	const { text } = use
	return inChannel('channel.bits.use', '1', channel, {
		...named('', user),
		bits: use.bits,
		type: use.type,
		power_up: use.powerUp ?? null,
		...(use.customPowerUp && { custom_power_up: use.customPowerUp }),
		message: text === undefined ? null : { text, fragments: fragmentsOf(text) },
	})
}

export function customPowerUp(
	channel: Channel,
	user: User,
	redemption: { id: string; input: string; at: number; powerUp: object },
): Happening {
	return inChannel('channel.custom_power_up_redemption.add', '1', channel, {
		id: redemption.id,
		...named('', user),
		user_input: redemption.input,
		status: 'unfulfilled',
		custom_power_up: redemption.powerUp,
		redeemed_at: preciseTimestamp(redemption.at),
	})
}

export function raid(from: Channel, to: Channel, viewers: number): Happening {
	return {
		type: 'channel.raid',
		version: '1',
		about: { from_broadcaster_user_id: from.owner.id, to_broadcaster_user_id: to.owner.id },
		event: { ...named('from_broadcaster_', from.owner), ...named('to_broadcaster_', to.owner), viewers },
	}
}
