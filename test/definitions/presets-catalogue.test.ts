import { describe, expect, test } from 'vitest'
import { presets, presetSections, presetSectionsFor } from '../../src/definitions/presets/index.js'
import { presetIds } from './presets-table.js'

/**
 * What users look for, and the presets that give it, by section. Keys that were placed follow their preset by its id: an id
 * is never changed or taken away.
 */
const catalogue: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	stream: {
		'live lamp and uptime': ['live_lamp'],
		viewers: ['stream_viewers', 'stream_trend'],
		followers: ['stream_followers'],
		title: ['stream_title'],
		category: ['stream_category'],
		chatters: ['stream_chatters'],
		subs: ['stream_subs'],
		'session summary': ['stream_session'],
	},
	stream_control: {
		'set title or category': ['title_set', 'category_set'],
		marker: ['marker'],
		clip: ['clip_30', 'clip_60'],
		'clip the last minute': ['clip_vod'],
		raid: ['raid_browse', 'raid_to', 'raid_random', 'raid_cancel'],
		dashboard: ['dashboard_url'],
	},
	chat: {
		message: ['chat_message'],
		announcement: [
			...['chat_announcement', 'chat_announcement_blue', 'chat_announcement_green'],
			...['chat_announcement_orange', 'chat_announcement_purple'],
		],
		pin: ['chat_pin', 'chat_unpin'],
		clear: ['chat_clear'],
		modes: ['chat_emote_only', 'chat_followers_only', 'chat_slow', 'slow_dial', 'chat_subs_only', 'chat_unique'],
		'lockdown and open': ['chat_lockdown', 'chat_open'],
		delay: ['chat_delay'],
		shoutout: ['shoutout'],
		activity: ['chat_activity'],
	},
	moderation: {
		'shield mode': ['shield_mode'],
		'last chatter': ['target_freeze', 'timeout_last', 'ban_last', 'delete_last', 'warn_last', 'unban'],
		'AutoMod held': ['automod_allow', 'automod_deny'],
		'unban requests': ['unban_approve', 'unban_deny'],
		'AutoMod level': ['automod_level'],
	},
	ads: {
		run: ['ad_30', 'ad_60', 'ad_90', 'ad_120', 'ad_150', 'ad_180'],
		snooze: ['ad_snooze'],
		'next ad': ['ad_next'],
		running: ['ad_running', 'ad_cooldown'],
		'pre-roll': ['ad_preroll'],
	},
	polls: {
		start: ['poll_create'],
		choices: ['poll_choice'],
		end: ['poll_end', 'poll_archive'],
		repeat: ['poll_repeat'],
		result: ['poll_result', 'poll_status'],
	},
	predictions: {
		start: ['prediction_create', 'prediction_repeat'],
		lock: ['prediction_lock'],
		resolve: ['prediction_resolve', 'prediction_dial'],
		cancel: ['prediction_cancel'],
		state: ['prediction_status'],
		odds: ['prediction_odds'],
	},
	points: {
		rewards: ['reward_enable', 'reward_pause', 'reward_all_pause'],
		oldest: ['redemption_fulfill', 'redemption_refund', 'redemption_refund_all'],
		queue: ['redemption_queue'],
		last: ['redemption_last'],
	},
	events: {
		last: [
			...['event_any', 'event_follow', 'event_sub', 'event_resub', 'event_gift', 'event_bits', 'event_raid'],
			'event_redemption',
		],
	},
	goals: {
		'Hype Train': ['hype_train', 'hype_countdown'],
		goals: ['goal', 'goals_reached'],
		charity: ['charity'],
	},
	channels: {
		select: ['channel_select', 'channel_dial'],
		watch: ['channel_watch', 'user_live'],
	},
	module: {
		login: ['connection', 'login', 'missing_scopes'],
		traffic: ['rate_limit', 'eventsub', 'refresh_now'],
		results: ['last_error', 'last_result'],
	},
}

/** Template groups give one key for each of their values. */
const keys: Readonly<Record<string, readonly (string | number)[]>> = {
	title_sets: ['edit me', 'edit me 2', 'edit me 3'],
	chat_slows: [5, 30, 60],
	chat_delays: [2, 4, 6],
	automod_levels: [0, 1, 2, 3, 4],
	poll_choices: [1, 2, 3, 4, 5],
	prediction_resolves: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
	prediction_oddss: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
	goals: [1, 2, 3],
}

const rows = Object.entries(catalogue).flatMap(([section, subjects]) =>
	Object.entries(subjects).map(([subject, ids]) => ({ section, subject, ids })),
)

function idsIn(section: string): string[] {
	const { definitions = [] } = presetSections.find(({ id }) => id === section) ?? {}
	return definitions.flatMap((entry) =>
		typeof entry === 'string' ? [entry] : entry.type === 'simple' ? entry.presets : [entry.presetId],
	)
}

function valuesOf(sections: typeof presetSections, group: string): unknown[] {
	const groups = sections.flatMap(({ definitions }) => definitions.filter((entry) => typeof entry !== 'string'))
	const found = groups.find(({ id }) => id === group)
	return found?.type === 'template' ? found.templateValues.map(({ value }) => value) : []
}

describe('The presets of the catalogue', () => {
	test.for(rows)('$section: $subject', ({ section, ids }) => {
		for (const id of ids) expect(presets[id], id).toBeDefined()
		expect(idsIn(section)).toEqual(expect.arrayContaining([...ids]))
	})

	test('are all that ever were', () => {
		expect(presetIds.toSorted()).toEqual(rows.flatMap(({ ids }) => ids).toSorted())
	})

	test.for(Object.entries(keys))('%s has its keys', ([group, values]) => {
		expect(valuesOf(presetSections, group)).toEqual(values)
	})

	test('are named so that none is mistaken for another of its section', () => {
		const names = presetIds.map((id) => presets[id]?.name)
		expect(new Set(names).size).toBe(names.length)
	})

	test('offer a key for each channel, and for each reward that can be changed', () => {
		const sections = presetSectionsFor({
			channels: [
				{ login: 'streamer', displayName: 'Streamer' },
				{ login: 'other', displayName: 'Other' },
			],
			rewards: [
				{ id: '1', slug: 'hydrate', title: 'Hydrate', isForeign: false },
				{ id: '2', slug: 'posture', title: 'Posture', isForeign: true },
			],
		})
		expect(valuesOf(sections, 'channel_selects')).toEqual(['own', 'streamer', 'other'])
		expect(valuesOf(sections, 'channel_watchs')).toEqual(['selected', 'streamer', 'other'])
		expect(valuesOf(sections, 'reward_enables')).toEqual(['Hydrate', 'edit me'])
		expect(valuesOf(sections, 'reward_pauses')).toEqual(['Hydrate', 'edit me'])
	})
})
