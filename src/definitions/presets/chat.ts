import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { chatModePresets } from './chat-modes.js'
import { colors, lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, held, own, preset, shown, typed, type Preset } from './preset.js'

/** An announcement's colors at Twitch, and the key's. */
const announcementColors = {
	primary: colors.grey,
	blue: 0x1d4ed8,
	green: 0x14532d,
	orange: 0xb45309,
	purple: colors.purple,
} as const

function announcement(color: keyof typeof announcementColors): Preset {
	return preset({
		name: color === 'primary' ? 'Send an announcement' : `Send an announcement in ${color}`,
		text: ['ANNOUNCE', own('message')],
		isFree: true,
		press: { actionId: 'chat_announce', options: { channel: 'selected', message: typed('message'), color } },
		variables: [adjustable('message', 'What is said', 'Welcome everyone!')],
		background: announcementColors[color],
	})
}

export const chatPresets = {
	chat_message: preset({
		name: 'Send a chat message',
		text: ['CHAT', own('message')],
		isFree: true,
		press: {
			actionId: 'chat_send',
			options: { channel: 'selected', message: typed('message'), reply_to: '', pin: false },
		},
		variables: [adjustable('message', 'What is said', 'Hello chat!')],
	}),
	chat_announcement: announcement('primary'),
	chat_announcement_blue: announcement('blue'),
	chat_announcement_green: announcement('green'),
	chat_announcement_orange: announcement('orange'),
	chat_announcement_purple: announcement('purple'),
	chat_pin: preset({
		name: 'Pin the last message for 20 minutes',
		text: ['PIN', 'LAST'],
		press: {
			actionId: 'chat_pin',
			options: { channel: 'selected', message_id: '', until: 'time', duration: '20m' },
		},
		lamps: [{ feedbackId: 'pinned', options: { channel: 'selected' }, style: lit.purple }],
	}),
	chat_unpin: preset({
		name: 'Unpin the message that is shown',
		text: ['UNPIN', shown('selected_pin_text')],
		isFree: true,
		press: { actionId: 'chat_unpin', options: { channel: 'selected' } },
		lamps: [{ feedbackId: 'pinned', options: { channel: 'selected' }, style: lit.purple }],
	}),
	chat_clear: preset({
		name: 'Clear the chat',
		text: ['CLEAR CHAT', held],
		hold: { actionId: 'chat_clear', options: { channel: 'selected' } },
	}),
	chat_activity: preset({
		name: 'Chat messages in the last minute',
		text: ['CHAT', `${shown('selected_chat_activity_1m')}/min`],
	}),
	shoutout: preset({
		name: 'Shoutout to who raided last: green when one may be given, else the time until then',
		text: [`SHOUTOUT ${shown('shoutout_clock')}`, shown('last_raider')],
		isFree: true,
		press: { actionId: 'shoutout', options: { channel: 'own', user: '', chat_line: false, message: '' } },
		lamps: [{ feedbackId: 'shoutout_ready', options: { user: '' }, style: lit.green }],
	}),
	...chatModePresets,
}

const announcements = ['Welcome everyone!', 'Starting soon']

/** A placed key is read-only but for its template variable: so what is said is one. */
export const chatSection: CompanionPresetSection<Schema> = {
	id: 'chat',
	name: 'Chat',
	definitions: [
		template(chatPresets, 'chat_message', 'Messages', ['Hello chat!', 'Be right back', 'Thanks for watching!']),
		template(chatPresets, 'chat_announcement', 'Announcements', announcements),
		template(chatPresets, 'chat_announcement_blue', 'Announcements in blue', announcements),
		template(chatPresets, 'chat_announcement_green', 'Announcements in green', announcements),
		template(chatPresets, 'chat_announcement_orange', 'Announcements in orange', announcements),
		template(chatPresets, 'chat_announcement_purple', 'Announcements in purple', announcements),
		group('chat_control', 'Control', [
			...['chat_clear', 'chat_lockdown', 'chat_open', 'chat_pin', 'chat_unpin', 'shoutout', 'chat_activity'],
		]),
		group('chat_modes', 'Modes', [
			'chat_emote_only',
			'chat_followers_only',
			'chat_subs_only',
			'chat_unique',
			'slow_dial',
		]),
		template(chatPresets, 'chat_slow', 'Slow mode', [5, 30, 60]),
		template(chatPresets, 'chat_delay', 'Delay for non-moderators', [2, 4, 6]),
	],
}
