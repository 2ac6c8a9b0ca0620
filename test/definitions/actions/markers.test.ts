import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

describe('A marker', () => {
	test('leaves its place in the stream in variables', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { startedSecondsAgo: 90 })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('marker', { description: 'Goal & more 🎉' })
		const [marker] = desk.twitch.world.channel('streamer').markers
		expect(marker).toMatchObject({ description: 'Goal & more 🎉', by: 'streamer' })
		await until('the marker is shown', () => desk.companion.variables['marker_id'] === marker?.id)
		expect(desk.companion.variables).toMatchObject({
			marker_position: marker?.positionSeconds,
			marker_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
			last_action_result: `Marker at ${marker?.positionSeconds} s`,
		})
		expect(marker?.positionSeconds).toBeGreaterThanOrEqual(90)
	})

	test('without a description has none', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('marker')
		expect(desk.helix('create-stream-marker')).toMatchObject([{ body: { user_id: expect.any(String) } }])
		expect(desk.helix('create-stream-marker')[0]?.body).not.toHaveProperty('description')
	})

	test('cannot be set offline, in words that say so', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('marker')
		expect(error).toBe('Markers are set while the channel is live.')
	})

	test('has no place where the channel keeps no videos', async ({ desk }) => {
		desk.twitch.world.videos.keep('streamer', false)
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('marker')
		expect(error).toBe('The channel keeps no videos of its streams, so there is no place for markers.')
	})

	test('is set by an editor in the channel of someone else', async ({ desk }) => {
		desk.twitch.world.goLive('other')
		desk.twitch.world.makeEditor('other', 'streamer')
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('marker', { channel: 'other' })).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('other').markers).toMatchObject([{ by: 'streamer' }])
	})
})
