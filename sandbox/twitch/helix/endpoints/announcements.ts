import { Refusal } from '../../http/answer.js'
import type { Handlers } from '../handler.js'

const colors = ['blue', 'green', 'orange', 'purple', 'primary']
const pauseBetween = 2000

export const announcements: Handlers = {
	'send-chat-announcement': (call) => {
		const channel = call.channel('broadcaster_id')
		const color = call.text('color') ?? 'primary'
		const now = Date.now()
		if (!channel) return
		if (call.has('for_source_only')) {
			throw new Refusal(400, 'Cannot set for_source_only if User Access Token is used.')
		}
		if (!colors.includes(color)) throw new Refusal(400, 'The specified color is not valid.')
		const sender = call.user.login
		const last = channel.announcements.findLast((announcement) => announcement.sender === sender)
		if (last && now - last.at < pauseBetween) {
			throw new Refusal(429, 'The sender has exceeded the number of announcements they may send within a given window.')
		}
		// What is too long is cut off, and nothing is said of it.
		const text = [...(call.text('message') ?? '')].slice(0, 500).join('')
		call.world.chat.announce(channel.owner.login, sender, text, color)
	},
}
