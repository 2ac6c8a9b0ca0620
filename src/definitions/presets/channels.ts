import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import type { KnownChannel } from '../../state/state.js'
import { lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, own, preset, shown, typed, type Press } from './preset.js'

const step = (by: number): Press => ({ actionId: 'channel_step', options: { channel: 'selected', step: by } })
const live = { feedbackId: 'live', options: { channel: typed('channel') }, style: lit.red } as const

export const channelPresets = {
	channel_dial: preset({
		name: 'Next or previous channel: turn, or press for the next',
		text: [`CHANNEL ${shown('selected')}`],
		isFree: true,
		press: step(1),
		turn: { left: step(-1), right: step(1) },
	}),
	channel_select: preset({
		name: 'Select a channel: purple when it is selected',
		text: ['SELECT', own('channel')],
		isFree: true,
		press: { actionId: 'channel_select', options: { channel: typed('channel') } },
		lamps: [{ feedbackId: 'selected_channel', options: { channel: typed('channel') }, style: lit.purple }],
		variables: [adjustable('channel', 'Login of the channel', 'own')],
	}),
	channel_watch: preset({
		name: 'Viewers of a channel in the settings: red while it is live',
		text: [own('channel'), shown(`${own('channel')}_viewers_formatted`), 'viewers'],
		isFree: true,
		lamps: [live],
		variables: [adjustable('channel', 'Login of a channel in the settings', 'selected')],
	}),
	user_live: preset({
		name: 'Any user: red while live',
		text: ['LIVE?', own('channel')],
		isFree: true,
		lamps: [live],
		variables: [adjustable('channel', 'Login of the user', 'edit_me')],
	}),
}

/** With keys for each channel that is known. */
export function channelSection(channels: readonly KnownChannel[]): CompanionPresetSection<Schema> {
	const logins = channels.map(({ login }) => login)
	return {
		id: 'channels',
		name: 'Channels',
		definitions: [
			group('channel_control', 'Control', ['channel_dial']),
			template(channelPresets, 'channel_select', 'Select', ['own', ...logins]),
			template(channelPresets, 'channel_watch', 'Watch', ['selected', ...logins]),
			template(channelPresets, 'user_live', 'Watch anybody', ['edit_me']),
		],
	}
}
