import * as v from 'valibot'
import { AutomodLevels, automodLevel } from '../../automod-levels.js'
import { event } from './event.js'

const Held = v.object({ message_id: v.string() })

export const automodEvents = {
	'automod.message.hold': event(
		v.object({
			...Held.entries,
			user_id: v.string(),
			user_login: v.string(),
			user_name: v.string(),
			message: v.object({ text: v.string() }),
		}),
		(wire) => ({
			id: wire.message_id,
			userId: wire.user_id,
			login: wire.user_login,
			name: wire.user_name,
			text: wire.message.text,
		}),
	),
	'automod.message.update': event(Held, (wire) => ({ id: wire.message_id })),
	'automod.settings.update': event(v.object({ data: v.looseTuple([AutomodLevels]) }), (wire) => ({
		level: automodLevel(wire.data[0]),
	})),
}
