import { fineTimestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

export const editors: Handlers = {
	'get-channel-editors': (call) => {
		const found = [...(call.channel('broadcaster_id')?.editors ?? [])]
		return {
			data: found.map(([login, since]) => {
				const { id, displayName } = call.world.users.demand(login)
				return { user_id: id, user_name: displayName, created_at: fineTimestamp(since) }
			}),
		}
	},
}
