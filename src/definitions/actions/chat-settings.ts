import { changeChat, chatDelay, chatModes, toldOfDelay } from '../../core/chat-modes.js'
import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import { getChatSettings, type ChatChange } from '../../twitch/helix/chat-settings.js'
import { choice } from '../options/choice.js'
import { fate, fateOf, flag, type Fate } from '../options/fate.js'
import { number } from '../options/number.js'
import { action } from './action.js'

function lengthOf(state: Fate, length: number): number | false | undefined {
	return state === 'keep' ? undefined : state === 'on' && length
}

export const chatSettingsActions = {
	chat_settings_set: action({
		name: 'Chat: set several modes',
		description: 'In one request, such as to lock a chat down and to open it again. Learn takes over how it is now',
		channel: 'selected',
		options: {
			followers: fate('Followers only'),
			followers_minutes: number({ label: 'Following for', min: 0, max: 129_600, unit: 'minutes', standard: 10 }),
			slow: fate('Slow mode'),
			slow_seconds: number({ label: 'Between two messages', min: 3, max: 120, unit: 'seconds', standard: 30 }),
			subs: fate('Subscribers only'),
			emote: fate('Emotes only'),
			unique: fate('Unique messages only'),
			delay: choice({
				label: 'Delay for non-moderators',
				choices: { keep: 'Leave as it is', off: 'Off', '2s': '2 seconds', '4s': '4 seconds', '6s': '6 seconds' },
				standard: 'keep',
				aliases: { '2': '2s', '4': '4s', '6': '6s' },
			}),
		},
		endpoints: ['update-chat-settings'],
		optionalEndpoints: ['get-chat-settings'],
		turn: 'chat modes',
		run: async ({ options, connection, on }) => {
			const { delay } = options
			const changes: ChatChange = {
				followersMinutes: lengthOf(options.followers, options.followers_minutes),
				slowSeconds: lengthOf(options.slow, options.slow_seconds),
				subscribersOnly: flag(options.subs),
				emoteOnly: flag(options.emote),
				unique: flag(options.unique),
				delaySeconds: delay === 'keep' ? undefined : delay !== 'off' && Number.parseInt(delay, 10),
			}
			if (Object.values(changes).every((change) => change === undefined)) {
				throw new PressError('Nothing is to be changed. Choose what becomes of a mode.')
			}
			const caller = await on('update-chat-settings')
			await changeChat(connection, caller, changes)
			return `Chat modes set in @${caller.channel.login}`
		},
		learn: async ({ on }) => {
			const { helix, channel } = await on('get-chat-settings')
			const { modes } = await getChatSettings(helix, { broadcasterId: channel.id })
			const delay = await delayNow(async () => on('get-chat-settings', toldOfDelay))
			const { followersMinutes, slowSeconds } = modes
			return {
				followers: fateOf(followersMinutes !== undefined),
				...(followersMinutes !== undefined && { followers_minutes: followersMinutes }),
				slow: fateOf(slowSeconds !== undefined),
				...(slowSeconds !== undefined && { slow_seconds: slowSeconds }),
				subs: fateOf(modes.subscribersOnly),
				emote: fateOf(modes.emoteOnly),
				unique: fateOf(modes.unique),
				...(delay && { delay }),
			}
		},
		example: {
			options: {
				...{ followers: 'on', followers_minutes: 10, slow: 'off', slow_seconds: 30 },
				...{ subs: 'keep', emote: 'keep', unique: 'on', delay: 'keep' },
			},
			result: /^Chat modes set in @streamer$/,
		},
	}),

	slow_step: action({
		name: 'Chat: slow mode, longer or shorter',
		description: 'For rotary keys. Below 3 seconds it is off, and 120 are the most',
		channel: 'selected',
		options: { step: number({ label: 'Step', min: -120, max: 120, unit: 'seconds', standard: 5 }) },
		endpoints: ['update-chat-settings', 'get-chat-settings'],
		turn: 'chat modes',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-chat-settings')
			const before = (await chatModes(connection, caller)).slowSeconds ?? 0
			const seconds = Math.min(120, before + options.step)
			await changeChat(connection, caller, { slowSeconds: seconds >= 3 && seconds })
			return `Slow mode ${seconds >= 3 ? `${seconds} s` : 'off'} in @${caller.channel.login}`
		},
		example: { options: { step: 10 }, result: /^Slow mode 10 s in @streamer$/ },
	}),
}

/** Undefined where nobody here may see it: then it is not learned. */
async function delayNow(on: () => Promise<ChannelCaller>): Promise<'off' | '2s' | '4s' | '6s' | undefined> {
	const seconds = await on()
		.then(chatDelay)
		.catch(() => undefined)
	if (seconds === undefined) return undefined
	return seconds === 0 ? 'off' : seconds > 4 ? '6s' : seconds > 2 ? '4s' : '2s'
}
