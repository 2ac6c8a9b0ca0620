import * as v from 'valibot'
import { event } from './event.js'
import { giver, person, user } from './person.js'

/** 1 to 3. */
function tierOf(wire: string): number {
	return Number(wire) / 1000 || 1
}

export const subscriptionEvents = {
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
}
