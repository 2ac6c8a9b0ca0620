import { lit } from './colors.js'
import { adjustable, held, own, preset, shown, typed, type Lamp, type Press } from './preset.js'

type Mode = Extract<Lamp, { feedbackId: 'chat_mode' }>['options']

function isOn(mode: Mode['mode'], length: Mode['length'] | undefined = undefined): Lamp {
	const compared =
		length === undefined ? ({ compare: 'any', length: 0 } as const) : ({ compare: 'equal', length } as const)
	return { feedbackId: 'chat_mode', options: { channel: 'selected', mode, ...compared }, style: lit.purple }
}

const toggled = { channel: 'selected', state: 'toggle' } as const

const slower = (step: number): Press => ({ actionId: 'slow_step', options: { channel: 'selected', step } })

export const chatModePresets = {
	chat_emote_only: preset({
		name: 'Emotes only',
		text: ['EMOTES', 'ONLY'],
		press: { actionId: 'chat_emote_only', options: toggled },
		lamps: [isOn('emote')],
	}),
	chat_followers_only: preset({
		name: 'Followers only, of ten minutes',
		text: ['FOLLOW', '10 min'],
		press: { actionId: 'chat_followers_only', options: { ...toggled, minutes: 10 } },
		lamps: [isOn('followers')],
	}),
	chat_subs_only: preset({
		name: 'Subscribers only',
		text: ['SUBS', 'ONLY'],
		press: { actionId: 'chat_subs_only', options: toggled },
		lamps: [isOn('sub')],
	}),
	chat_unique: preset({
		name: 'Unique messages only',
		text: ['UNIQUE', 'ONLY'],
		press: { actionId: 'chat_unique', options: toggled },
		lamps: [isOn('unique')],
	}),
	chat_slow: preset({
		name: 'Slow mode',
		text: ['SLOW', `${own('seconds')} s`],
		press: { actionId: 'chat_slow', options: { ...toggled, seconds: typed('seconds') } },
		lamps: [isOn('slow', typed('seconds'))],
		variables: [adjustable('seconds', 'Seconds between two messages, 3 to 120', 30)],
	}),
	slow_dial: preset({
		name: 'Slow mode: turn for longer or shorter, press for on or off',
		text: ['SLOW', `${shown('selected_chat_mode_slow_length')} s`, 'turn'],
		press: { actionId: 'chat_slow', options: { ...toggled, seconds: 30 } },
		turn: { left: slower(-5), right: slower(5) },
		lamps: [isOn('slow')],
	}),
	chat_delay: preset({
		name: 'Delay for non-moderators',
		text: ['DELAY', `${own('seconds')} s`],
		press: { actionId: 'chat_mod_delay', options: { ...toggled, seconds: typed('seconds') } },
		lamps: [isOn('delay', typed('seconds'))],
		variables: [adjustable('seconds', 'Seconds: 2, 4 or 6', 2)],
	}),
	chat_lockdown: preset({
		name: 'Lock the chat down: followers of a day, slow mode of 30 seconds, unique messages',
		text: ['LOCK CHAT', held],
		hold: {
			actionId: 'chat_settings_set',
			options: {
				...{ channel: 'selected', followers: 'on', followers_minutes: 1440, slow: 'on', slow_seconds: 30 },
				...{ subs: 'keep', emote: 'keep', unique: 'on', delay: 'keep' },
			},
		},
	}),
	chat_open: preset({
		name: 'Open the chat: all modes off',
		text: ['OPEN', 'CHAT'],
		press: {
			actionId: 'chat_settings_set',
			options: {
				...{ channel: 'selected', followers: 'off', followers_minutes: 10, slow: 'off', slow_seconds: 30 },
				...{ subs: 'off', emote: 'off', unique: 'off', delay: 'off' },
			},
		},
	}),
}
