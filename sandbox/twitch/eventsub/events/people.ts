import type { Channel } from '../../world/channel.js'
import type { SharedChat } from '../../world/subjects/shared-chats.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'

/** Told in the channel of each who takes part. */
export function sharedChat(what: 'begin' | 'update' | 'end', channel: Channel, session: SharedChat): Happening {
	const participants = session.participants.map(({ owner }) => named('broadcaster_', owner))
	return inChannel(`channel.shared_chat.${what}`, '1', channel, {
		session_id: session.id,
		...named('host_broadcaster_', session.host.owner),
		...(what === 'end' ? {} : { participants }),
	})
}

export function whisper(from: User, to: User, id: string, text: string): Happening {
	return {
		type: 'user.whisper.message',
		version: '1',
		about: { user_id: to.id },
		event: { ...named('from_', from), ...named('to_', to), whisper_id: id, whisper: { text } },
	}
}

export function userUpdate(user: User, description: string): Happening {
	return {
		type: 'user.update',
		version: '1',
		about: { user_id: user.id },
		event: { ...named('', user), email: '', email_verified: true, description },
	}
}
