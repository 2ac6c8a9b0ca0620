import * as v from 'valibot'
import { event } from './event.js'
import { giver, person, user } from './person.js'

/** Bits, and what they are used for. */
export const bitsEvents = {
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
}
