import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

export const pins: Handlers = {
	'get-pinned-chat-message': (call) => {
		const pin = call.world.pins.of(call.channel('broadcaster_id')?.owner.login ?? '')
		if (!pin) return { data: [] }
		const { message, by, at, endsAt } = pin
		return {
			data: [
				{
					message_id: message.id,
					sender_user_name: call.world.users.demand(message.sender).displayName,
					pinned_by_user_name: by.displayName,
					message: { text: message.text },
					starts_at: timestamp(at),
					ends_at: endsAt === undefined ? null : timestamp(endsAt),
					updated_at: timestamp(at),
				},
			],
		}
	},
}
