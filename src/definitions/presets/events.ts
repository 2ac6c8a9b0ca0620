import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { preset, shown, type Lamp, type Preset } from './preset.js'

type Event = Extract<Lamp, { feedbackId: 'recent_event' }>['options']['event']

/** What happened last; it flashes for ten seconds. */
function lastOne(event: Event, name: string, ...text: readonly [string, ...string[]]): Preset {
	return preset({
		name: `The last ${name}; it flashes for ten seconds`,
		text,
		isFree: true,
		lamps: [{ feedbackId: 'recent_event', options: { event, seconds: 10, min_amount: 0 }, style: lit.purple }],
	})
}

export const eventPresets = {
	event_any: lastOne('any', 'event', 'EVENT', shown('last_event_text')),
	event_follow: lastOne('follow', 'follower', 'FOLLOW', shown('last_follower')),
	event_sub: lastOne('sub', 'new subscriber', 'NEW SUB', shown('last_subscriber')),
	event_resub: lastOne(
		...(['resub', 'subscriber who stayed', 'RESUB'] as const),
		shown('last_resub'),
		`${shown('last_resub_months')} months`,
	),
	event_gift: lastOne(
		...(['gift', 'giver of subscriptions', 'GIFTS'] as const),
		shown('last_gifter'),
		`${shown('last_gifter_count')} subs`,
	),
	event_bits: lastOne(
		...(['bits', 'use of Bits', 'BITS'] as const),
		shown('last_bits_user'),
		`${shown('last_bits_amount')} Bits`,
	),
	event_raid: lastOne(
		...(['raid', 'raid that came', 'RAID'] as const),
		shown('last_raider'),
		`${shown('last_raider_viewers')} viewers`,
	),
	event_redemption: lastOne(
		...(['redemption', 'redemption of channel points', 'POINTS'] as const),
		shown('last_redemption_user'),
		shown('last_redemption_reward'),
	),
}

export const eventSection: CompanionPresetSection<Schema> = {
	id: 'events',
	name: 'Events',
	definitions: Object.keys(eventPresets),
}
