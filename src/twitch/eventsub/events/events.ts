import * as v from 'valibot'
import { event } from './event.js'

const user = { user_login: v.string(), user_name: v.string() }
/** Twitch leaves the names empty where somebody wants to stay unknown. */
const giver = { user_login: v.nullable(v.string()), user_name: v.nullable(v.string()) }
const raid = {
	from_broadcaster_user_login: v.string(),
	from_broadcaster_user_name: v.string(),
	viewers: v.number(),
}

interface WireUser {
	readonly user_login: string | null
	readonly user_name: string | null
}

function person(wire: WireUser): { login: string; name: string } {
	return { login: wire.user_login ?? '', name: wire.user_name ?? 'Anonymous' }
}

/** 1 to 3. */
function tierOf(wire: string): number {
	return Number(wire) / 1000 || 1
}

/** What people do for a channel: subscriptions, Bits, raids, shoutouts, whispers. */
export const eventsEvents = {
	'channel.subscribe': event(v.object({ ...user, tier: v.string(), is_gift: v.boolean() }), (wire) => ({
		...person(wire),
		tier: tierOf(wire.tier),
		isGift: wire.is_gift,
	})),
	'channel.subscription.gift': event(
		v.object({ ...giver, total: v.number(), tier: v.string(), cumulative_total: v.nullable(v.number()) }),
		(wire) => ({
			...person(wire),
			tier: tierOf(wire.tier),
			amount: wire.total,
			/** Of all time; undefined: the giver does not share it. */
			total: wire.cumulative_total ?? undefined,
		}),
	),
	'channel.subscription.message': event(
		v.object({
			...user,
			tier: v.string(),
			message: v.object({ text: v.string() }),
			cumulative_months: v.number(),
			streak_months: v.nullable(v.number()),
		}),
		(wire) => ({
			...person(wire),
			tier: tierOf(wire.tier),
			message: wire.message.text,
			months: wire.cumulative_months,
			/** Undefined: the subscriber does not share it. */
			streak: wire.streak_months ?? undefined,
		}),
	),
	'channel.subscription.end': event(v.object({ tier: v.string() }), (wire) => ({ tier: tierOf(wire.tier) })),
	'channel.bits.use': event(
		v.object({
			...giver,
			bits: v.number(),
			type: v.string(),
			message: v.nullish(v.object({ text: v.string() })),
			power_up: v.nullish(v.object({ type: v.string() })),
		}),
		(wire) => ({
			...person(wire),
			bits: wire.bits,
			type: wire.type,
			message: wire.message?.text ?? '',
			/** One of Twitch's own. */
			powerUp: wire.power_up?.type,
		}),
	),
	'channel.custom_power_up_redemption.add': event(
		v.object({
			...user,
			user_input: v.nullish(v.string()),
			custom_power_up: v.object({ title: v.string(), bits: v.number() }),
		}),
		(wire) => ({
			...person(wire),
			title: wire.custom_power_up.title,
			bits: wire.custom_power_up.bits,
			input: wire.user_input ?? '',
		}),
	),
	'channel.channel_points_automatic_reward_redemption.add': event(
		v.object({
			...user,
			reward: v.object({ type: v.string(), channel_points: v.number() }),
			message: v.nullish(v.object({ text: v.string() })),
		}),
		(wire) => ({
			...person(wire),
			type: wire.reward.type,
			cost: wire.reward.channel_points,
			input: wire.message?.text ?? '',
		}),
	),
	'channel.raid:in': event(v.object(raid), (wire) => ({
		login: wire.from_broadcaster_user_login,
		name: wire.from_broadcaster_user_name,
		viewers: wire.viewers,
	})),
	'channel.raid:out': event(v.object({ to_broadcaster_user_login: v.string() }), (wire) => ({
		login: wire.to_broadcaster_user_login,
	})),
	'user.whisper.message': event(
		v.object({ from_user_login: v.string(), from_user_name: v.string(), whisper: v.object({ text: v.string() }) }),
		(wire) => ({ login: wire.from_user_login, name: wire.from_user_name, text: wire.whisper.text }),
	),
	'channel.shoutout.create': event(
		v.object({
			to_broadcaster_user_id: v.string(),
			to_broadcaster_user_login: v.string(),
			to_broadcaster_user_name: v.string(),
			cooldown_ends_at: v.string(),
			target_cooldown_ends_at: v.string(),
		}),
		(wire) => ({
			id: wire.to_broadcaster_user_id,
			login: wire.to_broadcaster_user_login,
			name: wire.to_broadcaster_user_name,
			/** Milliseconds since 1970: when the next one may be given, and when this channel may have one again. */
			readyAt: Date.parse(wire.cooldown_ends_at),
			sameReadyAt: Date.parse(wire.target_cooldown_ends_at),
		}),
	),
	'channel.shoutout.receive': event(
		v.object({
			from_broadcaster_user_login: v.string(),
			from_broadcaster_user_name: v.string(),
			viewer_count: v.number(),
		}),
		(wire) => ({
			login: wire.from_broadcaster_user_login,
			name: wire.from_broadcaster_user_name,
			viewers: wire.viewer_count,
		}),
	),
}
