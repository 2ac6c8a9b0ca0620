import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

async function clip(desk: Desk, options: Readonly<Record<string, string | number>> = {}): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('clip_vod', { channel: 'own', ...options })).error
}

const clips = ({ twitch }: Desk): unknown => twitch.world.channel('streamer').clips

const live = ({ twitch }: Desk): string => {
	twitch.world.goLive('streamer', { startedSecondsAgo: 600, title: 'Building a house' })
	return twitch.world.videos.current('streamer')?.id ?? ''
}

describe('A clip of the stream that runs', () => {
	test.for([
		{ offset: '0', duration: 30, from: 569 },
		{ offset: '2m', duration: 60, from: 419 },
		{ offset: '1m30s', duration: 5.5, from: 503.5 },
	])('ends $offset before now and begins $duration s earlier', async ({ offset, duration, from }, { desk }) => {
		const id = live(desk)
		await desk.startSignedIn()
		expect(await clip(desk, { offset, duration, title: 'Q & A 🎉' })).toBeUndefined()
		const [request] = desk.helix('create-clip-from-vod')
		const begins = Number(request?.query['vod_offset']?.[0]) - duration
		expect(clips(desk)).toMatchObject([{ title: 'Q & A 🎉', duration, video: { id } }])
		// The test itself takes a moment.
		expect(begins).toBeGreaterThanOrEqual(from)
		expect(begins).toBeLessThan(from + 10)
	})

	test('has its title unless told, and is shown when it is there', async ({ desk }) => {
		live(desk)
		await startInFakeTime(desk)
		expect(await clip(desk)).toBeUndefined()
		await pass(second)
		expect(clips(desk)).toMatchObject([{ title: 'Building a house' }])
		expect(desk.companion.variables['clip_status']).toBe('creating')
		await pass(6 * second)
		expect(desk.companion.variables).toMatchObject({ clip_status: 'ready', clip_title: 'Building a house' })
	})

	test('is posted to chat where that was asked for', async ({ desk }) => {
		live(desk)
		await startInFakeTime(desk)
		await clip(desk, { then: 'chat' })
		await pass(10 * second)
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([
			{ text: expect.stringMatching(/^https:\/\/clips\.twitch\.tv\//) },
		])
	})

	test('is not longer than the stream', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { startedSecondsAgo: 20 })
		await desk.startSignedIn()
		expect(await clip(desk, { title: 'Too soon' })).toMatch(
			/^End of the clip: it would begin before the video does, since it ends \d+ s from its start\.$/,
		)
		expect(desk.helix('create-clip-from-vod')).toEqual([])
	})

	test('needs a live stream, or a video', async ({ desk }) => {
		live(desk)
		desk.twitch.world.goOffline('streamer')
		await desk.startSignedIn()
		expect(await clip(desk)).toBe('Video: @streamer is not live, so name one.')
	})

	test('needs a stream that Twitch keeps, and takes no older one for it', async ({ desk }) => {
		live(desk)
		desk.twitch.world.videos.keep('streamer', false)
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		expect(await clip(desk)).toBe(
			'Twitch keeps no video of the stream of @streamer: turn on "Store past broadcasts" there.',
		)
	})

	test('is made by an editor in the channel of someone else', async ({ desk }) => {
		desk.twitch.world.goLive('other', { startedSecondsAgo: 300, title: 'Painting' })
		desk.twitch.world.makeEditor('other', 'streamer')
		await desk.startSignedIn()
		expect(await clip(desk, { channel: 'other' })).toBeUndefined()
		expect(desk.twitch.world.channel('other').clips).toMatchObject([{ creator: 'streamer', title: 'Painting' }])
	})
})

describe('A clip of a video', () => {
	const add = ({ twitch }: Desk): string => twitch.world.videos.add('streamer', { seconds: 3725, title: 'A walk' }).id

	test.for([
		{ end_from: 'start', offset: '1h', startsAt: 3590 },
		{ end_from: 'now', offset: '25', startsAt: 3690 },
	])('counts $offset from its "$end_from"', async ({ startsAt, ...options }, { desk }) => {
		const video = add(desk)
		await desk.startSignedIn()
		expect(await clip(desk, { video, duration: 10, ...options })).toBeUndefined()
		expect(clips(desk)).toMatchObject([{ title: 'A walk', video: { id: video, startsAt } }])
	})

	test('takes its address, and asks nothing more where all is said', async ({ desk }) => {
		const id = add(desk)
		await desk.startSignedIn()
		const video = `https://www.twitch.tv/videos/${id}?t=1h`
		expect(await clip(desk, { video, end_from: 'start', offset: '60', title: 'Here' })).toBeUndefined()
		expect(clips(desk)).toMatchObject([{ title: 'Here', video: { id, startsAt: 30 } }])
		expect(desk.helix('get-videos')).toEqual([])
	})

	test('that is not there is refused in words', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await clip(desk, { video: '12345' })).toBe('Twitch has no such video. It may have been deleted.')
	})

	test('of another channel is refused in words', async ({ desk }) => {
		const { id: video } = desk.twitch.world.videos.add('other', { seconds: 600 })
		await desk.startSignedIn()
		expect(await clip(desk, { video })).toBe('The channel has no such video. It may have been deleted.')
	})
})

describe('Deleting a video', () => {
	test('deletes that one alone', async ({ desk }) => {
		const [one, two] = [desk.twitch.world.videos.add('streamer'), desk.twitch.world.videos.add('streamer')]
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('video_delete', { video: one.id })).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.videos.all).toEqual([two])
	})

	test('that is not there says so', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('video_delete', { video: '999' })
		expect(error).toBe('The channel of @streamer has no video 999. Nothing was deleted.')
	})

	test('of another channel says whose it is', async ({ desk }) => {
		const { id } = desk.twitch.world.videos.add('other')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('video_delete', { video: id })
		expect(error).toBe('This video is of another channel: only its owner deletes it.')
		expect(desk.twitch.world.videos.all).toHaveLength(1)
	})
})
