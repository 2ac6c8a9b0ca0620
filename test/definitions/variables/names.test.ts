import { describe, expect } from 'vitest'
import { variablesFor } from '../../../src/definitions/variables/index.js'
import { test } from '../../helpers/desk.js'
import { pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('The variables', () => {
	test('are all defined from the start, before any login', async ({ desk }) => {
		desk.tokenServer.hold()
		await startInFakeTime(desk, { channels: 'streamer other' })
		const channels = ['streamer', 'other'].map((login) => ({ login, displayName: login }))
		expect(desk.companion.variableNames).toEqual(
			Object.keys(variablesFor({ channels, logins: [], scopes: [], rewards: [] })),
		)
		expect(desk.companion.variables).toMatchObject({ selected: 'streamer', selected_live: false, other_viewers: 0 })
	})

	test('never get a value without a definition, whatever channels come and go', async ({ desk }) => {
		desk.twitch.world.goLive('other')
		await startInFakeTime(desk, { channels: 'streamer other' })
		await desk.companion.saveConfig(desk.config({ channels: 'other' }))
		await pass(second)
		expect(desk.companion.variableNames).not.toContain('streamer_live')
		await desk.companion.saveConfig(desk.config({ channels: '' }))
		await pass(second)
		expect(desk.companion.variableNames).toContain('streamer_live')
		expect(desk.companion.droppedVariables).toEqual([])
		expect(desk.companion.variableNames.filter((name) => name.startsWith('other_'))).toEqual([])
	})

	const official = [
		...['selected', 'clip_id', 'clip_url', 'clip_edit_url'],
		...['ratelimit_limit', 'ratelimit_remaining', 'requests_per_min'],
		...['selected', 'streamer'].flatMap((channel) =>
			[
				...['live', 'uptime', 'viewers', 'viewers_formatted', 'category', 'category_id', 'title'],
				...['chatters', 'chatters_formatted', 'followers', 'followers_formatted'],
				...['1m', '5m', '15m', '60m', 'total'].map((span) => `chat_activity_${span}`),
				...['emote', 'followers', 'followers_length', 'slow', 'slow_length', 'sub', 'unique'].map(
					(mode) => `chat_mode_${mode}`,
				),
			].map((name) => `${channel}_${name}`),
		),
	]
	test('keep the names that buttons of the official module hold', async ({ desk }) => {
		await startInFakeTime(desk, { channels: 'streamer' })
		expect(official.filter((name) => !desk.companion.variableNames.includes(name))).toEqual([])
	})

	test('show a channel by the name that its user gave it', async ({ desk }) => {
		await startInFakeTime(desk, { channels: 'streamer:The_Boss, other' })
		expect(desk.companion.variables['selected']).toBe('The_Boss')
		const fields = desk.companion.actions.definitions.get('chat_send')?.options
		expect(JSON.stringify(fields)).toContain('{"id":"streamer","label":"The_Boss"},{"id":"other","label":"Other"}')
	})
})

describe('The values', () => {
	test('have their types', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', {
			...{ title: 'Building', category: 'Art', viewers: 12_345, language: 'de', tags: ['House', 'Bau'] },
			startedSecondsAgo: 90_060,
		})
		await startInFakeTime(desk)
		await desk.companion.pressWithDefaults('marker')
		await desk.companion.pressWithDefaults('api_request', { path: 'users', query: '' })
		await pass(second)
		// Looks go on after the press that showed the number.
		expect(desk.companion.variables['requests_per_min']).toBeGreaterThan(10)
		expect(desk.companion.variables['requests_per_min']).toBeLessThanOrEqual(desk.helix().length)
		expect(desk.companion.variables).toMatchObject({
			user_login: 'streamer',
			user_display_name: 'Streamer',
			user_id: desk.twitch.world.channel('streamer').owner.id,
			token_scopes: expect.arrayContaining(['user:write:chat']),
			missing_scopes: [],
			token_expires_in: expect.any(Number),
			ratelimit_limit: 800,
			ratelimit_remaining: expect.any(Number),
			ratelimit_reset_in: expect.any(Number),
			requests_per_min: expect.any(Number),
			marker_position: expect.any(Number),
			commercial_cooldown: 0,
			api_status: 200,
			streamer_live: true,
			streamer_uptime: expect.stringMatching(/^25:01:0\d$/),
			streamer_uptime_seconds: expect.any(Number),
			streamer_viewers: 12_345,
			streamer_viewers_formatted: '12,345',
			streamer_viewers_peak: 12_345,
			streamer_title: 'Building',
			streamer_category: 'Art',
			streamer_category_id: '509660',
			streamer_language: 'de',
			streamer_tags: ['House', 'Bau'],
			streamer_labels: [],
			streamer_is_mature: false,
			streamer_stream_id: desk.twitch.world.channel('streamer').stream?.id,
			streamer_started_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
		})
	})

	test('tell which scopes are missing', async ({ desk }) => {
		desk.issue({ scopes: ['user:write:chat'] })
		await desk.startSignedIn()
		await until('they are shown', () => desk.companion.variables['user_login'] === 'streamer')
		expect(desk.companion.variables['missing_scopes']).toContain('channel:manage:broadcast')
		expect(desk.companion.variables['missing_scopes']).not.toContain('user:write:chat')
	})
})
