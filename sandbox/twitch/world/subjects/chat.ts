import { chatClear, chatMessage, chatMessageDelete, chatNotification, type Manner } from '../../eventsub/events/chat.js'
import { moderation } from '../../eventsub/events/moderate.js'
import { named } from '../../eventsub/happening.js'
import type { Message } from '../channel.js'
import { randomId } from '../random.js'
import type { World } from '../world.js'

export interface Notice {
	/** As in `notice_type`. */
	type: string
	/** What stands under the name of the type. */
	details: object
	/** What Twitch writes. */
	system: string
	/** What the user writes. */
	text?: string
	color?: string
}

/** What is written in chats, and what becomes of it. */
export class Chat {
	constructor(private readonly world: World) {}

	say(channelLogin: string, userLogin: string, text: string, how: Manner & { replyTo?: string } = {}): Message {
		const { users } = this.world
		const channel = this.world.channel(channelLogin)
		const message = channel.write(users.demand(userLogin), text, how.replyTo)
		const manner = { color: this.world.chatColors.of(userLogin), ...how }
		this.world.tell(chatMessage(channel, users.demand(userLogin), message, users, manner))
		return message
	}

	/** What Twitch writes into the chat of someone. */
	notice(channelLogin: string, userLogin: string, notice: Notice): void {
		const { users } = this.world
		const channel = this.world.channel(channelLogin)
		const written = { id: randomId(), color: this.world.chatColors.of(userLogin), ...notice }
		this.world.tell(chatNotification(channel, users.demand(userLogin), written, users))
	}

	announce(channelLogin: string, userLogin: string, text: string, color = 'primary'): void {
		const channel = this.world.channel(channelLogin)
		channel.announcements.push({ at: Date.now(), sender: userLogin, text, color })
		const details = { color: color.toUpperCase() }
		this.notice(channelLogin, userLogin, { type: 'announcement', details, system: '', text })
	}

	/** Somebody deletes a message; the broadcaster, unless told. */
	delete(channelLogin: string, id: string, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		const message = channel.messages.find((each) => each.id === id)
		if (!message) throw new Error(`No message ${id} in the chat of ${channelLogin}`)
		message.deleted = true
		const author = this.world.users.demand(message.sender)
		const details = { delete: { ...named('', author), message_id: id, message_body: message.text } }
		this.world.tell(
			chatMessageDelete(channel, id, author),
			...moderation(channel, this.world.users.demand(by), 'delete', details),
		)
	}

	clear(channelLogin: string, by = channelLogin): void {
		const channel = this.world.channel(channelLogin)
		for (const message of channel.messages) message.deleted = true
		channel.cleared.push({ at: Date.now(), by })
		this.world.tell(chatClear(channel), ...moderation(channel, this.world.users.demand(by), 'clear'))
	}
}
