import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { preset, shown } from './preset.js'

const live = { feedbackId: 'live', options: { channel: 'selected' }, style: lit.red } as const

export const streamPresets = {
	live_lamp: preset({
		name: 'Live lamp with uptime and viewers',
		text: [shown('selected'), shown('selected_uptime'), shown('selected_viewers_formatted')],
		lamps: [live],
	}),
	stream_viewers: preset({
		name: 'Viewers',
		text: ['VIEWERS', shown('selected_viewers_formatted')],
		lamps: [live],
	}),
	stream_trend: preset({
		name: 'Viewers of the last ten minutes, as a line',
		text: [`TREND ${shown('selected_viewers_trend')}`],
		lamps: [live],
	}),
	stream_followers: preset({ name: 'Followers', text: [`FOLLOWERS ${shown('selected_followers_formatted')}`] }),
	stream_title: preset({ name: 'Title', text: ['TITLE', shown('selected_title')], isFree: true }),
	stream_category: preset({ name: 'Category', text: ['CATEGORY', shown('selected_category')], isFree: true }),
	stream_chatters: preset({ name: 'Users in chat', text: [`CHATTERS ${shown('selected_chatters_formatted')}`] }),
	stream_subs: preset({ name: 'Subscribers', text: [`SUBS ${shown('selected_subs_total')}`] }),
	stream_session: preset({
		name: 'What this broadcast has brought',
		text: [
			`${shown('session_followers')} follows`,
			`${shown('session_subs')} subs`,
			`${shown('session_bits')} Bits`,
			`${shown('session_raids')} raids`,
		],
		isFree: true,
	}),
}

export const streamSection: CompanionPresetSection<Schema> = {
	id: 'stream',
	name: 'Stream status',
	definitions: Object.keys(streamPresets),
}
