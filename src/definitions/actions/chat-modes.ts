import { changeChat, chatDelay, chatModes, toldOfDelay } from '../../core/chat-modes.js'
import { getChatSettings } from '../../twitch/helix/chat-settings.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { isWanted, onOff, type OnOff } from '../options/on-off.js'
import { action } from './action.js'
import type { Action } from './facts.js'
import type { WithChannel } from './action.js'

interface PlainMode {
	readonly name: string
	readonly what: string
	readonly setting: 'emoteOnly' | 'subscribersOnly' | 'unique'
}

type ModeOptions = { readonly state: ReturnType<typeof onOff> }

/** A mode that is on or off, and no more. */
function plainMode({ name, what, setting }: PlainMode): Action<WithChannel<ModeOptions>> {
	return action({
		name,
		channel: 'selected',
		options: { state: onOff() },
		endpoints: ['update-chat-settings'],
		optionalEndpoints: ['get-chat-settings'],
		turn: 'chat modes',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-chat-settings')
			const isOn = await isWanted(options.state, async () => (await chatModes(connection, caller))[setting])
			await changeChat(connection, caller, { [setting]: isOn })
			return `${what} ${stateOf(isOn)} in @${caller.channel.login}`
		},
		learn: async ({ on }) => {
			const { helix, ids } = await on('get-chat-settings')
			return { state: stateOf((await getChatSettings(helix, { broadcasterId: ids.broadcasterId })).modes[setting]) }
		},
		example: { options: { state: 'on' }, result: / on in @streamer$/ },
	})
}

function stateOf(isOn: boolean): OnOff {
	return isOn ? 'on' : 'off'
}

export const chatModeActions = {
	chat_emote_only: plainMode({ name: 'Chat: emotes only', what: 'Emotes only', setting: 'emoteOnly' }),
	chat_subs_only: plainMode({ name: 'Chat: subscribers only', what: 'Subscribers only', setting: 'subscribersOnly' }),
	chat_unique: plainMode({ name: 'Chat: unique messages only', what: 'Unique messages only', setting: 'unique' }),

	chat_followers_only: action({
		name: 'Chat: followers only',
		channel: 'selected',
		options: {
			state: onOff(),
			minutes: number({ label: 'Following for', min: 0, max: 129_600, unit: 'minutes', standard: 10 }),
		},
		endpoints: ['update-chat-settings'],
		optionalEndpoints: ['get-chat-settings'],
		turn: 'chat modes',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-chat-settings')
			const { state, minutes } = options
			const isOn = await isWanted(state, async () => {
				return (await chatModes(connection, caller)).followersMinutes !== undefined
			})
			await changeChat(connection, caller, { followersMinutes: isOn && minutes })
			return `Followers only ${isOn ? `on, for ${minutes} minutes,` : 'off'} in @${caller.channel.login}`
		},
		learn: async ({ on }) => {
			const { helix, channel } = await on('get-chat-settings')
			const { followersMinutes: minutes } = (await getChatSettings(helix, { broadcasterId: channel.id })).modes
			return minutes === undefined ? { state: 'off' } : { state: 'on', minutes }
		},
		example: { options: { state: 'on', minutes: 30 }, result: /^Followers only on, for 30 minutes, in @streamer$/ },
	}),

	chat_slow: action({
		name: 'Chat: slow mode',
		channel: 'selected',
		options: {
			state: onOff(),
			seconds: number({ label: 'Between two messages', min: 3, max: 120, unit: 'seconds', standard: 30 }),
		},
		endpoints: ['update-chat-settings'],
		optionalEndpoints: ['get-chat-settings'],
		turn: 'chat modes',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-chat-settings')
			const { state, seconds } = options
			const isOn = await isWanted(state, async () => {
				return (await chatModes(connection, caller)).slowSeconds !== undefined
			})
			await changeChat(connection, caller, { slowSeconds: isOn && seconds })
			return `Slow mode ${isOn ? `on, ${seconds} s,` : 'off'} in @${caller.channel.login}`
		},
		learn: async ({ on }) => {
			const { helix, channel } = await on('get-chat-settings')
			const { slowSeconds: seconds } = (await getChatSettings(helix, { broadcasterId: channel.id })).modes
			return seconds === undefined ? { state: 'off' } : { state: 'on', seconds }
		},
		example: { options: { state: 'on', seconds: 10 }, result: /^Slow mode on, 10 s, in @streamer$/ },
	}),

	chat_mod_delay: action({
		name: 'Chat: delay for non-moderators',
		description: 'Gives moderators time to remove a message before others see it',
		channel: 'selected',
		options: {
			state: onOff(),
			seconds: choice({
				label: 'Delay',
				choices: { '2': '2 seconds', '4': '4 seconds', '6': '6 seconds' },
				standard: '2',
			}),
		},
		endpoints: ['update-chat-settings'],
		optionalEndpoints: ['get-chat-settings'],
		optionalScopes: toldOfDelay.scopes,
		turn: 'chat modes',
		run: async ({ options, connection, on }) => {
			const caller = await on('update-chat-settings')
			const isOn = await isWanted(options.state, async () => {
				return (await chatDelay(await on('get-chat-settings', toldOfDelay))) > 0
			})
			await changeChat(connection, caller, { delaySeconds: isOn && Number(options.seconds) })
			return `Delay for non-moderators ${isOn ? `${options.seconds} s` : 'off'} in @${caller.channel.login}`
		},
		learn: async ({ on }) => {
			const seconds = await chatDelay(await on('get-chat-settings', toldOfDelay))
			return seconds === 0 ? { state: 'off' } : { state: 'on', seconds: seconds > 4 ? '6' : seconds > 2 ? '4' : '2' }
		},
		example: { options: { state: 'on', seconds: '4' }, result: /^Delay for non-moderators 4 s in @streamer$/ },
	}),
}
