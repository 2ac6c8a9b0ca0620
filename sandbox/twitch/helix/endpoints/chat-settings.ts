import { Refusal } from '../../http/answer.js'
import type { ChatSettings } from '../../world/subjects/chat-settings.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

export const chatSettings: Handlers = {
	'get-chat-settings': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) throw new Refusal(400, 'The ID in the broadcaster_id query parameter is not valid.')
		return { data: [show(call, call.world.chatRooms.of(channel.owner.login))] }
	},

	'update-chat-settings': (call) => {
		const login = call.channel('broadcaster_id')?.owner.login ?? ''
		const { chatRooms } = call.world
		chatRooms.change(login, changesIn(call), call.user.login)
		return { data: [show(call, chatRooms.of(login))] }
	},
}

function changesIn(call: Call): Partial<ChatSettings> {
	const flags = {
		...flag(call, 'emote_mode', 'emoteOnly'),
		...flag(call, 'subscriber_mode', 'subscribersOnly'),
		...flag(call, 'unique_chat_mode', 'unique'),
	}
	const isIn = (least: number, most: number) => (value: number) => value >= least && value <= most
	return {
		...flags,
		...length(call, 'follower_mode', 'follower_mode_duration', 'followersMinutes', 0, isIn(0, 129_600)),
		...length(call, 'slow_mode', 'slow_mode_wait_time', 'slowSeconds', 30, isIn(3, 120)),
		...length(
			call,
			'non_moderator_chat_delay',
			'non_moderator_chat_delay_duration',
			'delaySeconds',
			undefined,
			(value) => [2, 4, 6].includes(value),
		),
	}
}

function flag(call: Call, name: string, setting: keyof ChatSettings): Partial<ChatSettings> {
	const value = call.flag(name)
	return value === undefined ? {} : { [setting]: value }
}

/** A mode with a length: the length may be set only along with the mode. */
function length(
	call: Call,
	mode: string,
	field: string,
	setting: keyof ChatSettings,
	usual: number | undefined,
	isValid: (value: number) => boolean,
): Partial<ChatSettings> {
	const isOn = call.flag(mode)
	const value = call.number(field)
	if (value !== undefined && isOn !== true) {
		throw new Refusal(400, `To set the ${field} field, the ${mode} field must be set to true.`)
	}
	if (isOn === undefined) return {}
	if (!isOn) return { [setting]: undefined }
	const chosen = value ?? usual
	if (chosen === undefined || !isValid(chosen)) {
		throw new Refusal(400, `If ${mode} is true, the ${field} field must be set to a valid value.`)
	}
	return { [setting]: chosen }
}

function show(call: Call, settings: Readonly<ChatSettings>): object {
	const moderator = call.text('moderator_id')
	return {
		broadcaster_id: call.text('broadcaster_id'),
		...(moderator === undefined ? {} : { moderator_id: moderator }),
		slow_mode: settings.slowSeconds !== undefined,
		slow_mode_wait_time: settings.slowSeconds ?? null,
		follower_mode: settings.followersMinutes !== undefined,
		follower_mode_duration: settings.followersMinutes ?? null,
		subscriber_mode: settings.subscribersOnly,
		emote_mode: settings.emoteOnly,
		unique_chat_mode: settings.unique,
		...(moderator === undefined
			? {}
			: {
					non_moderator_chat_delay: settings.delaySeconds !== undefined,
					non_moderator_chat_delay_duration: settings.delaySeconds ?? null,
				}),
	}
}
