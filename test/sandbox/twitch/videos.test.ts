import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:videos', 'channel:manage:broadcast', 'user:read:broadcast')

const ask = async (call: string, query: Record<string, string | string[]>, by = stage().owner): Promise<Received> =>
	stage().send(call, { token: by.token, query })
const videos = async (query: Record<string, string | string[]> = {}): Promise<Received> =>
	ask('GET /videos', { user_id: stage().owner.id, ...query })
const titles = ({ body }: Received): unknown[] => {
	const data = field(body, 'data')
	return Array.isArray(data) ? data.map((video: unknown) => field(video, 'title')) : []
}

describe('the video of a stream', () => {
	it('grows as long as the stream runs, and stays afterwards', async () => {
		const { world } = stage().twitch
		world.goLive('owner', { title: 'Building', category: 'Art', language: 'de', startedSecondsAgo: 3600 })
		vi.advanceTimersByTime(5000)
		const stream = world.channel('owner').stream?.id
		const shown = { stream_id: stream, title: 'Building', type: 'archive', language: 'de', user_login: 'owner' }
		expect((await videos()).first).toMatchObject({ ...shown, duration: '1h0m5s', created_at: '2026-11-20T11:00:00Z' })
		world.goOffline('owner')
		vi.advanceTimersByTime(5000)
		expect((await videos()).first).toMatchObject({ ...shown, duration: '1h0m5s' })
		expect(world.videos.current('owner')).toBeUndefined()
	})

	it('is not there where the channel keeps none', async () => {
		const { world } = stage().twitch
		world.videos.keep('owner', false)
		world.goLive('owner')
		expect((await videos()).body).toEqual({ data: [], pagination: {} })
		const body = { user_id: stage().owner.id }
		expect(await stage().send('POST /streams/markers', { token: stage().owner.token, body })).toMatchObject({
			status: 404,
			message: "The user hasn't enabled video on demand (VOD).",
		})
	})

	it('shows the markers set in it', async () => {
		const { world } = stage().twitch
		const read = async (query: Record<string, string>, by = stage().owner): Promise<Received> =>
			ask('GET /streams/markers', query, by)
		const { owner, viewer } = stage()
		expect((await read({ user_id: owner.id })).status).toBe(404)
		world.goLive('owner', { startedSecondsAgo: 246 })
		expect((await read({ user_id: owner.id })).body).toEqual({ data: [], pagination: {} })
		const body = { user_id: owner.id, description: 'Here' }
		await stage().send('POST /streams/markers', { token: owner.token, body })
		const id = world.videos.current('owner')?.id ?? ''
		const URL = `https://twitch.tv/owner/manager/highlighter/${id}?t=0h4m06s`
		const marker = { description: 'Here', position_seconds: 246, created_at: '2026-11-20T12:00:00Z', URL }
		const found = { user_login: 'owner', videos: [{ video_id: id, markers: [marker] }] }
		expect((await read({ user_id: owner.id })).first).toMatchObject(found)
		expect((await read({ video_id: id })).first).toMatchObject(found)
		expect((await read({ video_id: '1' })).status).toBe(404)
		expect((await read({ video_id: id }, viewer)).status).toBe(403)
		world.makeEditor('owner', 'viewer')
		expect((await read({ video_id: id }, viewer)).status).toBe(200)
	})
})

describe('videos', () => {
	it('are found by type, age, category and language, in the order asked for', async () => {
		const { world } = stage().twitch
		const day = 24 * 60 * 60
		world.videos.add('owner', { title: 'Old', type: 'highlight', views: 9, madeSecondsAgo: 8 * day })
		world.videos.add('owner', { title: 'New', views: 5, category: 'Chess' })
		world.videos.add('owner', { title: 'Middle', views: 1, madeSecondsAgo: 2 * day })
		world.videos.add('viewer', { title: 'Other', category: 'Chess' })
		expect(titles(await videos())).toEqual(['New', 'Middle', 'Old'])
		expect(titles(await videos({ first: '1' }))).toEqual(['New'])
		expect(titles(await videos({ sort: 'views' }))).toEqual(['Old', 'New', 'Middle'])
		expect(titles(await videos({ type: 'highlight' }))).toEqual(['Old'])
		expect(titles(await videos({ period: 'day' }))).toEqual(['New'])
		expect(titles(await videos({ period: 'week' }))).toEqual(['New', 'Middle'])
		expect(titles(await ask('GET /videos', { game_id: '743' }))).toEqual(['New', 'Other'])
		expect(titles(await ask('GET /videos', { game_id: '743', language: 'DE' }))).toEqual([])
	})

	it('are found by id, if any of them is there', async () => {
		const { id } = stage().twitch.world.videos.add('owner', { title: 'One' })
		expect(titles(await ask('GET /videos', { id: [id, '1', id] }))).toEqual(['One'])
		expect(await ask('GET /videos', { id: '1' })).toMatchObject({
			status: 404,
			message: 'The ID in the id query parameter was not found.',
		})
	})

	it.each([
		[{ id: 'one' }, 400, 'The value in the id query parameter is not valid.'],
		[{ game_id: 'chess' }, 400, 'The ID in the game_id query parameter is not valid.'],
		[{ game_id: '99999999' }, 404, 'The ID in the game_id query parameter was not found.'],
		[{ user_id: '1', type: 'Archive' }, 400, 'The value in the type query parameter is not valid.'],
		[{ user_id: '1', period: 'year' }, 400, 'The value in the period query parameter is not valid.'],
		[{ user_id: '1', sort: 'name' }, 400, 'The value in the sort query parameter is not valid.'],
	])('are not asked for with %j', async (query, status, message) => {
		expect(await ask('GET /videos', query)).toMatchObject({ status, message })
	})

	it('are deleted by their owner, all or none', async () => {
		const { world } = stage().twitch
		const [one, two] = [world.videos.add('owner').id, world.videos.add('owner').id]
		const foreign = world.videos.add('viewer').id
		expect(await ask('DELETE /videos', { id: [one, foreign] })).toMatchObject({
			status: 401,
			message: 'The caller is not authorized to delete the specified video.',
		})
		expect(world.videos.all).toHaveLength(3)
		expect(await ask('DELETE /videos', { id: [one, '1', two] })).toMatchObject({
			status: 200,
			body: { data: [one, two] },
		})
		expect((await videos()).body).toMatchObject({ data: [] })
		expect((await ask('DELETE /videos', { id: ['1', '2', '3', '4', '5', '6'] })).status).toBe(400)
	})
})
