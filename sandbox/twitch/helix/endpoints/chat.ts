import { Refusal } from '../../http/answer.js'
import type { Channel } from '../../world/channel.js'
import type { Handlers } from '../handler.js'

const sixHours = 6 * 60 * 60 * 1000

export const chat: Handlers = {
	'send-chat-message': (call) => {
		const channel = call.channel('broadcaster_id')
		const text = call.text('message') ?? ''
		const replyTo = call.text('reply_parent_message_id')
		if (!channel) throw new Refusal(400, 'The ID in the broadcaster_id query parameter is not valid.')
		if (call.has('for_source_only')) {
			throw new Refusal(400, 'Cannot set for_source_only if User Access Token is used.')
		}
		if (replyTo !== undefined && !present(channel, replyTo)) {
			throw new Refusal(400, 'The ID in the reply_parent_message_id query parameter is not valid.')
		}
		if (call.flag('pin') && replyTo !== undefined) throw new Refusal(400, 'A reply cannot be pinned.')
		if ([...text].length > 500) throw new Refusal(422, 'The message is too large.')

		const dropReason = call.world.dropReasons.shift()
		if (dropReason) return { data: [{ message_id: '', is_sent: false, drop_reason: dropReason }] }
		const how = replyTo === undefined ? {} : { replyTo }
		const message = call.world.chat.say(channel.owner.login, call.user.login, text, how)
		if (call.flag('pin')) call.world.pins.pin(channel.owner.login, message, { seconds: 1200, by: call.user.login })
		return { data: [{ message_id: message.id, is_sent: true }] }
	},

	'delete-chat-messages': (call) => {
		const channel = call.channel('broadcaster_id')
		const id = call.text('message_id')
		if (!channel) return
		const { login } = call.user
		if (id === undefined) return call.world.chat.clear(channel.owner.login, login)
		checkMayDelete(channel, id, login)
		call.world.chat.delete(channel.owner.login, id, login)
	},
}

function present(channel: Channel, id: string): Channel['messages'][number] | undefined {
	return channel.messages.find((message) => message.id === id && !message.deleted)
}

function checkMayDelete(channel: Channel, id: string, by: string): void {
	const message = present(channel, id)
	if (!message) throw new Refusal(404, 'The ID in message_id was not found.')
	if (Date.now() - message.at > sixHours) {
		throw new Refusal(404, 'The specified message was created more than 6 hours ago.')
	}
	if (message.sender === channel.owner.login) throw new Refusal(400, "You may not delete the broadcaster's messages.")
	if (message.sender !== by && by !== channel.owner.login && channel.moderators.has(message.sender)) {
		throw new Refusal(400, "You may not delete another moderator's messages.")
	}
}
