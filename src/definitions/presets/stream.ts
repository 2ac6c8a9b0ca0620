import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { commercialLengths } from '../../twitch/helix/ads.js'
import { colors } from './colors.js'
import { preset } from './preset.js'

const commercials = Object.fromEntries(
	commercialLengths.map((duration) => [
		`ad_${duration}`,
		preset({
			name: `Run a commercial of ${duration} seconds`,
			text: `AD\\n${duration} s`,
			press: { actionId: 'ad_start', options: { channel: 'own', duration } },
		}),
	]),
)

export const streamPresets = {
	live_lamp: preset({
		name: 'Live lamp with uptime and viewers',
		text: '$(twitch-api:selected)\\n$(twitch-api:selected_uptime)\\n$(twitch-api:selected_viewers_formatted)',
		feedbacks: [
			{ feedbackId: 'live', options: { channel: 'selected' }, style: { bgcolor: colors.red, color: colors.white } },
		],
	}),
	stream_title: preset({ name: 'Title', text: '$(twitch-api:selected_title)' }),
	stream_category: preset({ name: 'Category', text: '$(twitch-api:selected_category)' }),
	marker: preset({
		name: 'Create a marker',
		text: 'MARKER\\n$(twitch-api:marker_position)',
		press: { actionId: 'marker', options: { channel: 'selected', description: '' } },
	}),
	clip_30: preset({
		name: 'Clip the last 30 seconds',
		text: 'CLIP\\n$(twitch-api:clip_status)',
		press: { actionId: 'clip', options: { channel: 'selected', title: '', duration: 30, then: 'nothing' } },
	}),
	clip_60: preset({
		name: 'Clip the last 60 seconds and post it to chat',
		text: 'CLIP 60\\n$(twitch-api:clip_status)',
		press: { actionId: 'clip', options: { channel: 'selected', title: '', duration: 60, then: 'chat' } },
	}),
	...commercials,
}

export const streamSection: CompanionPresetSection<Schema> = {
	id: 'stream',
	name: 'Stream',
	definitions: Object.keys(streamPresets),
}
