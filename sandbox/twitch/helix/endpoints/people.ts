import { Refusal } from '../../http/answer.js'
import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

export const people: Handlers = {
	'send-whisper': (call) => {
		const to = call.world.users.byId(call.text('to_user_id') ?? '')
		if (!to) throw new Refusal(404, 'The ID in to_user_id was not found.')
		if (to === call.user) {
			throw new Refusal(400, 'The ID in the from_user_id and to_user_id query parameters must be different.')
		}
		// What is too long is cut off, and nothing is said of it.
		const text = [...(call.text('message') ?? '')].slice(0, 10_000).join('')
		call.world.people.whisper(call.user.login, to.login, text)
	},

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
