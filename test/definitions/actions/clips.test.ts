import { describe, expect } from 'vitest'
import { allScopes, test } from '../../helpers/desk.js'
import { pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('A clip', () => {
	test('is shown while Twitch makes it, and when it is there', async ({ desk }) => {
		desk.twitch.world.setClipDelay(12)
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		const options = { title: 'What a play & more', duration: 12.5 }
		expect(await desk.companion.pressWithDefaults('clip', options)).toMatchObject({ outcome: 'done' })
		await pass(second)
		const [clip] = desk.twitch.world.channel('streamer').clips
		expect(clip).toMatchObject({ title: 'What a play & more', duration: 12.5 })
		expect(desk.companion.variables).toMatchObject({
			clip_status: 'creating',
			clip_id: clip?.id,
			clip_url: `https://clips.twitch.tv/${clip?.id}`,
			clip_edit_url: `https://www.twitch.tv/streamer/clip/${clip?.id}`,
		})
		await pass(10 * second)
		expect(desk.companion.variables['clip_status']).toBe('creating')
		await pass(5 * second)
		expect(desk.companion.variables).toMatchObject({ clip_status: 'ready', clip_title: 'What a play & more' })
		const looks = desk.helix('get-clips').length
		await pass(60 * second)
		expect(desk.helix('get-clips')).toHaveLength(looks)
	})

	test('without a title has that of the stream', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { title: 'Building a house' })
		await startInFakeTime(desk)
		await desk.companion.pressWithDefaults('clip')
		expect(desk.helix('create-clip')[0]?.query).not.toHaveProperty('title')
		await pass(6 * second)
		expect(desk.companion.variables['clip_title']).toBe('Building a house')
	})

	test('is posted to chat once it is there, where that was asked for', async ({ desk }) => {
		desk.twitch.world.goLive('other')
		await startInFakeTime(desk)
		await desk.companion.pressWithDefaults('clip', { channel: 'other', then: 'chat' })
		expect(desk.helix('send-chat-message')).toEqual([])
		await pass(60 * second)
		const { clips, messages } = desk.twitch.world.channel('other')
		expect(messages).toMatchObject([{ sender: 'streamer', text: `https://clips.twitch.tv/${clips[0]?.id}` }])
	})

	test('that is to be posted is not ordered without the scope to post it', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'user:write:chat') })
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		expect((await desk.companion.pressWithDefaults('clip', { then: 'chat' })).error).toContain('user:write:chat')
		expect(desk.helix('create-clip')).toEqual([])
		expect(await desk.companion.pressWithDefaults('clip')).toMatchObject({ outcome: 'done' })
	})

	test('whose message Twitch drops is told in last_error', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		desk.twitch.world.dropNextChatMessage({ code: 'slow_mode', message: 'This room is in slow mode.' })
		await desk.companion.pressWithDefaults('clip', { then: 'chat' })
		await pass(6 * second)
		expect(desk.companion.variables).toMatchObject({
			clip_status: 'ready',
			last_error: 'Clip: Twitch did not show the message: This room is in slow mode.',
		})
	})

	test('that is not there after a minute has failed, and is not posted', async ({ desk }) => {
		desk.twitch.world.setClipDelay(Infinity)
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		await desk.companion.pressWithDefaults('clip', { then: 'chat' })
		await pass(50 * second)
		expect(desk.companion.variables['clip_status']).toBe('creating')
		await pass(15 * second)
		expect(desk.companion.variables['clip_status']).toBe('failed')
		expect(desk.helix('send-chat-message')).toEqual([])
	})

	test('gives way in the variables to a newer one', async ({ desk }) => {
		desk.twitch.world.setClipDelay(Infinity)
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		await desk.companion.pressWithDefaults('clip')
		await pass(30 * second)
		desk.twitch.world.setClipDelay(3)
		await desk.companion.pressWithDefaults('clip')
		await pass(60 * second)
		const [, newer] = desk.twitch.world.channel('streamer').clips
		expect(desk.companion.variables).toMatchObject({ clip_status: 'ready', clip_id: newer?.id })
	})

	test('that the channel does not allow is told in words of Twitch', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		desk.twitch.world.setClipsAllowed('streamer', false)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('clip')
		expect(error).toMatch(/^Twitch does not let @streamer do this: The broadcaster has restricted the ability/)
	})

	test('cannot be made offline, in words that say so', async ({ desk }) => {
		await desk.startSignedIn()
		expect((await desk.companion.pressWithDefaults('clip')).error).toBe('Clips are made while the channel is live.')
	})
})
