import type {
	CompanionMigrationAction,
	CompanionMigrationFeedback,
	CompanionMigrationOptionValues,
	CompanionStaticUpgradeScript,
} from '@companion-module/base'
import type { Config, Secrets } from '../config.js'
import { joined, mapped, plain, textOf } from './saved-option.js'

type Upgraded = readonly [id: string, options: CompanionMigrationOptionValues]
type Upgrade = (options: CompanionMigrationOptionValues) => Upgraded

const own = plain('own')
const toggled = plain('toggle')

const endPrediction: Upgrade = ({ status, outcome }) => {
	if (textOf(status) === 'LOCKED') return ['prediction_lock', { channel: own }]
	if (textOf(status) === 'CANCELED') return ['prediction_cancel', { channel: own }]
	return ['prediction_resolve', { channel: own, outcome: outcome ?? plain('') }]
}

/** Minutes were written with or without an m. */
const minutes = (typed: string): number => Number(typed.replace(/m\s*$/i, '')) || 0

const slow: Upgrade = ({ channel, length }) => {
	// Length 0 turned it off.
	if (!length?.isExpression && !(Number(textOf(length)) > 0)) {
		return ['chat_slow', { channel, state: plain('off'), seconds: plain(30) }]
	}
	return ['chat_slow', { channel, state: toggled, seconds: mapped(length, Number) }]
}

/** The actions of version 4, and what they are today. */
const actions: Readonly<Record<string, Upgrade>> = {
	adStart: ({ length }) => ['ad_start', { channel: own, duration: mapped(length, (typed) => typed || '30') }],
	createClip: ({ channel, title, duration }) => [
		'clip',
		{
			channel,
			title: title ?? plain(''),
			duration: mapped(duration, (typed) => Number(typed) || 30),
			then: plain('nothing'),
		},
	],
	createClipVOD: ({ channel, vodID, title, offset, duration }) => [
		'clip_vod',
		{
			channel,
			video: vodID ?? plain(''),
			end_from: plain('start'),
			offset: mapped(offset, (typed) => typed || '30'),
			duration: mapped(duration, (typed) => Number(typed) || 30),
			title: title ?? plain(''),
			then: plain('nothing'),
		},
	],
	createPoll: ({ title, choice1, choice2, choice3, choice4, choice5, duration, channelPoints, channelPointsValue }) => [
		'poll_create',
		{
			channel: own,
			title,
			choices: joined([choice1, choice2, choice3, choice4, choice5], ' | '),
			duration: mapped(duration, (typed) => typed || '60'),
			points: channelPoints?.value === false ? plain(0) : mapped(channelPointsValue, (typed) => Number(typed) || 0),
		},
	],
	endPoll: ({ status }) => [
		'poll_end',
		{ channel: own, result: plain(textOf(status) === 'ARCHIVED' ? 'hide' : 'show') },
	],
	endPrediction,
	marker: ({ channel }) => ['marker', { channel, description: plain('') }],
	request: ({ url, method, body }) => [
		'api_request',
		{
			channel: own,
			method: method ?? plain('get'),
			path: url,
			query: plain(''),
			body: body ?? plain(''),
			json_path: plain(''),
		},
	],
	chatMessage: ({ channel, message }) => ['chat_send', { channel, message, reply_to: plain(''), pin: plain(false) }],
	clearChat: ({ channel }) => ['chat_clear', { channel }],
	chatModeEmote: ({ channel }) => ['chat_emote_only', { channel, state: toggled }],
	chatModeSub: ({ channel }) => ['chat_subs_only', { channel, state: toggled }],
	chatModeUnique: ({ channel }) => ['chat_unique', { channel, state: toggled }],
	chatModeFollowers: ({ channel, length }) => [
		'chat_followers_only',
		{ channel, state: toggled, minutes: mapped(length, minutes) },
	],
	chatModeSlow: slow,
	resetChatTotal: ({ channel }) => ['chat_reset_counter', { channel }],
	// It opened a browser on Companion's machine, which a module has no permission for any more.
	streamOpen: ({ channel }) => ['channel_url', { channel, page: plain('channel') }],
	selectChannel: ({ channel }) => ['channel_select', { channel }],
}

/** The modes were shown by the same names; a length was compared with for slow mode alone, and 0 meant any. */
const chatStatus: Upgrade = ({ channel, mode, value }) => {
	const isCompared = textOf(mode) === 'slow' && (value?.isExpression === true || Number(textOf(value)) > 0)
	const compare = plain(isCompared ? 'equal' : 'any')
	return ['chat_mode', { channel, mode, compare, length: isCompared ? mapped(value, Number) : plain(0) }]
}

const feedbacks: Readonly<Record<string, Upgrade>> = {
	channelStatus: ({ channel }) => ['live', { channel }],
	chatStatus,
}

/** Buttons of the official module, whose ids were others. */
export const buttonsOfVersion4: CompanionStaticUpgradeScript<Config, Secrets> = (_context, props) => ({
	updatedConfig: null,
	updatedActions: props.actions.flatMap((action): CompanionMigrationAction[] => {
		const upgraded = actions[action.actionId]?.(action.options)
		return upgraded ? [{ ...action, actionId: upgraded[0], options: upgraded[1] }] : []
	}),
	updatedFeedbacks: props.feedbacks.flatMap((feedback): CompanionMigrationFeedback[] => {
		const upgraded = feedbacks[feedback.feedbackId]?.(feedback.options)
		return upgraded ? [{ ...feedback, feedbackId: upgraded[0], options: upgraded[1] }] : []
	}),
})
