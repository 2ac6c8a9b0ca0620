import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { commercialLengths } from '../../twitch/helix/ads.js'
import { lit } from './colors.js'
import { preset, shown } from './preset.js'

const running = { feedbackId: 'ad_running', options: {}, style: lit.red } as const

const commercials = Object.fromEntries(
	commercialLengths.map((duration) => [
		`ad_${duration}`,
		preset({
			name: `Run a commercial of ${duration} seconds`,
			text: ['AD', `${duration} s`],
			press: { actionId: 'ad_start', options: { channel: 'own', duration } },
			lamps: [running],
		}),
	]),
)

export const adPresets = {
	...commercials,
	ad_snooze: preset({
		name: 'Put off the next ad by five minutes; the key shows how often that can be done',
		text: ['SNOOZE', shown('ad_snooze_count')],
		press: { actionId: 'ad_snooze', options: { channel: 'own' } },
		lamps: [{ feedbackId: 'ad_snooze_available', options: {}, style: lit.purple }],
	}),
	ad_next: preset({
		name: 'Time until the next ad: yellow in its last minute',
		text: [`NEXT AD ${shown('ad_next_clock')}`],
		lamps: [{ feedbackId: 'ad_soon', options: { seconds: 60 }, style: lit.yellow }, running],
	}),
	ad_running: preset({
		name: 'How long the ad that runs still takes',
		text: ['AD LEFT', `${shown('ad_remaining')} s`],
		lamps: [running],
	}),
	ad_cooldown: preset({
		name: 'When a commercial may run again: green when it may',
		text: ['AD READY', `${shown('commercial_cooldown')} s`],
		lamps: [{ feedbackId: 'commercial_ready', options: {}, style: lit.green }],
	}),
	ad_preroll: preset({
		name: 'How long nobody sees an ad before the stream',
		text: ['NO PRE-ROLL', `${shown('ad_preroll_free_time')} s`],
	}),
}

export const adSection: CompanionPresetSection<Schema> = {
	id: 'ads',
	name: 'Ads',
	definitions: Object.keys(adPresets),
}
