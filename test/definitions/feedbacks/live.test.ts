import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('The feedback "channel is live"', () => {
	test('follows the selected channel, whichever that is', async ({ desk }) => {
		desk.twitch.world.goLive('other')
		await desk.startSignedIn({ channels: 'streamer other' })
		const lamp = await desk.companion.addFeedback('live', { channel: 'selected' })
		expect(lamp.active).toBe(false)
		await desk.companion.pressWithDefaults('channel_select', { channel: 'other' })
		await until('the lamp is on', () => lamp.active)
	})

	test.for(['own', 'streamer', '@Streamer'])('goes on and off with "%s" within a minute', async (channel, { desk }) => {
		await startInFakeTime(desk)
		const lamp = await desk.companion.addFeedback('live', { channel })
		expect(lamp.active).toBe(false)
		desk.twitch.world.goLive('streamer')
		await pass(minute + second)
		expect(lamp.active).toBe(true)
		desk.twitch.world.goOffline('streamer')
		await pass(minute + second)
		expect(lamp.active).toBe(false)
	})

	test('knows a typed channel that is in no setting, and looks no more when it is taken away', async ({ desk }) => {
		desk.twitch.world.goLive('other')
		await startInFakeTime(desk)
		const lamp = await desk.companion.addFeedback('live', { channel: 'other' })
		await pass(second)
		expect(lamp.active).toBe(true)
		lamp.remove()
		await pass(second)
		await pass(minute)
		const { id } = desk.twitch.world.channel('other').owner
		expect(desk.helix('get-streams').at(-1)?.query['user_id']).not.toContain(id)
	})

	test('is off before the login, and comes on by itself after it', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		const release = desk.tokenServer.hold()
		await desk.start()
		const lamp = await desk.companion.addFeedback('live', { channel: 'own' })
		expect(lamp.active).toBe(false)
		release()
		await until('the lamp is on', () => lamp.active)
	})

	test.for(['', 'no such channel', '#'])('stays off for "%s", with a word in the log', async (channel, { desk }) => {
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		const lamp = await desk.companion.addFeedback('live', { channel })
		expect(lamp.value).toBe(false)
		const warning = { level: 'warn', message: expect.stringContaining('Channel: selected, own or a login') }
		expect(desk.companion.logs).toContainEqual(expect.objectContaining(warning))
		expect(desk.companion.logs.filter(({ level }) => level === 'error')).toEqual([])
	})
})

describe('A change', () => {
	test('has only those feedbacks looked at again that read what changed', async ({ desk }) => {
		desk.twitch.world.goLive('other', { viewers: 5 })
		await startInFakeTime(desk, { channels: 'streamer other' })
		const { companion } = desk
		const own = await companion.addFeedback('live', { channel: 'streamer' })
		const foreign = await companion.addFeedback('live', { channel: 'other' })
		const login = await companion.addFeedback('connection', { which: 'signed_in', scope: '', account: 'default' })
		const key = await companion.addFeedback('press_state', { state: 'done', seconds: 5 }, { controlId: 'key' })
		const checks = (): number[] => [own, foreign, login, key].map((feedback) => feedback.checks)
		const before = checks()
		desk.twitch.world.setViewers('other', 6)
		await pass(minute + second)
		expect(checks().map((count, index) => count - (before[index] ?? 0))).toEqual([0, 1, 0, 0])
		await pass(minute)
		expect(checks().map((count, index) => count - (before[index] ?? 0))).toEqual([0, 1, 0, 0])
		expect(companion.feedbacks.checkedTypes).toEqual([])
	})
})
