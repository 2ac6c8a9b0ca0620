import { Refusal } from '../../http/answer.js'
import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

export const people: Handlers = {
	'get-shared-chat-session': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) throw new Refusal(400, 'The ID in the broadcaster_id query parameter is not valid.')
		const session = call.world.sharedChats.of(channel.owner.login)
		if (!session) return { data: [] }
		return {
			data: [
				{
					session_id: session.id,
					host_broadcaster_id: session.host.owner.id,
					participants: session.participants.map(({ owner }) => ({ broadcaster_id: owner.id })),
					created_at: timestamp(session.createdAt),
					updated_at: timestamp(session.updatedAt),
				},
			],
		}
	},
}
