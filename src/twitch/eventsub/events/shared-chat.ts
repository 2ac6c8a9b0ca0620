import * as v from 'valibot'
import { event } from './event.js'

const session = event(
	v.object({
		broadcaster_user_id: v.string(),
		host_broadcaster_user_id: v.string(),
		host_broadcaster_user_name: v.string(),
		participants: v.array(v.unknown()),
	}),
	(wire) => ({
		host: wire.host_broadcaster_user_name,
		isHost: wire.host_broadcaster_user_id === wire.broadcaster_user_id,
		count: wire.participants.length,
	}),
)

export const sharedChatEvents = {
	'channel.shared_chat.begin': session,
	'channel.shared_chat.update': session,
	'channel.shared_chat.end': event(v.object({ session_id: v.string() }), (wire) => ({ id: wire.session_id })),
}
