import type { Channel, Message } from '../../world/channel.js'
import type { ChatSettings } from '../../world/subjects/chat-settings.js'
import type { User, Users } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'
import { chatFragmentsOf } from './fragments.js'

export interface Manner {
	type?:
		| 'text'
		| 'channel_points_highlighted'
		| 'channel_points_sub_only'
		| 'user_intro'
		| 'power_ups_message_effect'
		| 'power_ups_gigantified_emote'
	bits?: number
	rewardId?: string
	color?: string
}

const noSource = {
	source_broadcaster_user_id: null,
	source_broadcaster_user_login: null,
	source_broadcaster_user_name: null,
	source_message_id: null,
	source_badges: null,
}

export function chatMessage(
	channel: Channel,
	chatter: User,
	message: Message,
	users: Users,
	manner: Manner,
): Happening {
	const parent = channel.messages.find(({ id }) => id === message.replyTo)
	return inChannel('channel.chat.message', '1', channel, {
		...chatterOf(channel, chatter),
		message_id: message.id,
		message: { text: message.text, fragments: chatFragmentsOf(message.text, users) },
		color: manner.color ?? '',
		message_type: manner.type ?? 'text',
		cheer: manner.bits === undefined ? null : { bits: manner.bits },
		reply: parent ? replyTo(parent, users.demand(parent.sender)) : null,
		channel_points_custom_reward_id: manner.rewardId ?? null,
		...noSource,
	})
}

export function chatNotification(
	channel: Channel,
	chatter: User,
	notice: { id: string; type: string; details: object; system: string; text?: string; color?: string },
	users: Users,
): Happening {
	const text = notice.text ?? ''
	return inChannel('channel.chat.notification', '1', channel, {
		...chatterOf(channel, chatter),
		chatter_is_anonymous: false,
		color: notice.color ?? '',
		system_message: notice.system,
		message_id: notice.id,
		message: { text, fragments: text === '' ? [] : chatFragmentsOf(text, users) },
		notice_type: notice.type,
		...Object.fromEntries(noticeTypes.map((type) => [type, type === notice.type ? notice.details : null])),
		...noSource,
	})
}

export function chatMessageDelete(channel: Channel, id: string, author: User): Happening {
	return inChannel('channel.chat.message_delete', '1', channel, { ...named('target_', author), message_id: id })
}

export function chatClear(channel: Channel): Happening {
	return inChannel('channel.chat.clear', '1', channel, {})
}

export function chatClearUserMessages(channel: Channel, author: User): Happening {
	return inChannel('channel.chat.clear_user_messages', '1', channel, named('target_', author))
}

export function chatSettingsUpdate(channel: Channel, settings: ChatSettings): Happening {
	return inChannel('channel.chat_settings.update', '1', channel, {
		emote_mode: settings.emoteOnly,
		follower_mode: settings.followersMinutes !== undefined,
		follower_mode_duration_minutes: settings.followersMinutes ?? null,
		slow_mode: settings.slowSeconds !== undefined,
		slow_mode_wait_time_seconds: settings.slowSeconds ?? null,
		subscriber_mode: settings.subscribersOnly,
		unique_chat_mode: settings.unique,
	})
}

function chatterOf(channel: Channel, chatter: User): object {
	return { ...named('chatter_', chatter), badges: badgesOf(channel, chatter) }
}

function badgesOf({ owner, moderators }: Channel, { login }: User): object[] {
	if (owner.login === login) return [{ set_id: 'broadcaster', id: '1', info: '' }]
	return moderators.has(login) ? [{ set_id: 'moderator', id: '1', info: '' }] : []
}

function replyTo({ id, text }: Message, author: User): object {
	return {
		parent_message_id: id,
		parent_message_body: text,
		...named('parent_', author),
		thread_message_id: id,
		...named('thread_', author),
	}
}

const noticeTypes = [
	'sub',
	'resub',
	'sub_gift',
	'community_sub_gift',
	'gift_paid_upgrade',
	'prime_paid_upgrade',
	'pay_it_forward',
	'raid',
	'unraid',
	'announcement',
	'bits_badge_tier',
	'charity_donation',
	'shared_chat_sub',
	'shared_chat_resub',
	'shared_chat_sub_gift',
	'shared_chat_community_sub_gift',
	'shared_chat_gift_paid_upgrade',
	'shared_chat_prime_paid_upgrade',
	'shared_chat_pay_it_forward',
	'shared_chat_raid',
	'shared_chat_announcement',
]
