import { describe, expect } from 'vitest'
import { allScopes, test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

const isUp = ({ twitch }: Desk, channel = 'streamer'): boolean => twitch.world.shields.of(channel).active

async function press(desk: Desk, state: 'on' | 'off' | 'toggle', channel = 'own'): Promise<void> {
	expect(await desk.companion.pressWithDefaults('shield_mode', { channel, state })).toMatchObject({ outcome: 'done' })
}

describe('Shield mode', () => {
	test('is turned on and off, and shown at once', async ({ desk }) => {
		await desk.startSignedIn()
		const lamp = await desk.companion.addFeedback('shield_mode', { channel: 'own' })
		await press(desk, 'on')
		expect(isUp(desk)).toBe(true)
		await until('the lamp is on', () => lamp.active)
		expect(desk.companion.variables).toMatchObject({ shield_mode: true, shield_by: 'Streamer' })
		await press(desk, 'off')
		expect(isUp(desk)).toBe(false)
		await until('the lamp is off', () => !lamp.active)
	})

	test.for([true, false])('that is up: %s, is toggled', async (before, { desk }) => {
		desk.twitch.world.shields.set('streamer', before)
		await desk.startListening()
		await press(desk, 'toggle')
		expect(isUp(desk)).toBe(!before)
		await press(desk, 'toggle')
		expect(isUp(desk)).toBe(before)
	})

	test('that someone else turned on is toggled off as events tell, without a question', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.shields.set('streamer', true, 'other')
		await arrive()
		const before = desk.helix('get-shield-mode-status').length
		await press(desk, 'toggle')
		expect(isUp(desk)).toBe(false)
		expect(desk.helix('get-shield-mode-status')).toHaveLength(before)
	})

	test('is asked for where no events come, whatever was known before', async ({ desk }) => {
		await desk.startSignedIn({ eventsubUrl: 'ws://127.0.0.1:9' })
		await press(desk, 'on')
		desk.twitch.world.shields.set('streamer', false)
		await press(desk, 'toggle')
		expect(isUp(desk)).toBe(true)
	})

	test('is toggled as moderator in the channel of another', async ({ desk }) => {
		desk.twitch.world.makeModerator('other', 'streamer')
		desk.twitch.world.shields.set('other', true)
		await desk.startSignedIn()
		await press(desk, 'toggle', 'other')
		expect([isUp(desk, 'other'), isUp(desk)]).toEqual([false, false])
	})

	test('is toggled with the one scope that manages it', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'moderator:read:shield_mode') })
		desk.twitch.world.shields.set('streamer', true)
		await desk.startSignedIn()
		await press(desk, 'toggle')
		expect(isUp(desk)).toBe(false)
	})

	test('is learned', async ({ desk }) => {
		desk.twitch.world.shields.set('streamer', true)
		await desk.startSignedIn()
		expect(await desk.companion.learn('shield_mode', { channel: 'own' })).toEqual({ state: 'on' })
	})
})
