import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor(
	'channel:manage:broadcast',
	'clips:edit',
	'channel:edit:commercial',
	'moderator:manage:shoutouts',
)
const channel = (): ReturnType<ReturnType<typeof stage>['twitch']['world']['channel']> =>
	stage().twitch.world.channel('owner')

describe('a marker', () => {
	const mark = async (description?: string, by = stage().owner): Promise<Received> =>
		stage().send('POST /streams/markers', { token: by.token, body: { user_id: stage().owner.id, description } })

	it('stands where the stream is', async () => {
		stage().twitch.world.goLive('owner', { startedSecondsAgo: 60 })
		vi.advanceTimersByTime(1500)
		const answer = await mark('Goal')
		expect(answer).toMatchObject({
			status: 200,
			first: { created_at: '2026-11-20T12:00:01Z', description: 'Goal', position_seconds: 61 },
		})
		expect(channel().markers).toMatchObject([{ by: 'owner', description: 'Goal', positionSeconds: 61 }])
		expect((await mark()).first).toMatchObject({ description: '' })
	})

	it('needs a live stream', async () => {
		expect((await mark('Goal')).status).toBe(404)
	})

	it('has a description of up to 140 characters', async () => {
		stage().twitch.world.goLive('owner')
		expect((await mark('a'.repeat(140))).status).toBe(200)
		expect((await mark('a'.repeat(141))).status).toBe(400)
	})

	it('is for editors, and not for moderators', async () => {
		const { world } = stage().twitch
		world.goLive('owner')
		world.makeModerator('owner', 'viewer')
		expect((await mark('Goal', stage().viewer)).status).toBe(403)
		world.makeEditor('owner', 'viewer')
		expect((await mark('Goal', stage().viewer)).status).toBe(200)
	})
})

describe('a clip', () => {
	const clip = async (query: Record<string, string> = {}): Promise<Received> => {
		const { send, viewer, owner } = stage()
		return send('POST /clips', { token: viewer.token, query: { broadcaster_id: owner.id, ...query } })
	}
	const find = async (query: Record<string, string>): Promise<Received> =>
		stage().send('GET /clips', { token: stage().viewer.token, query })

	it('is found only after a while', async () => {
		stage().twitch.world.goLive('owner', { title: 'Playing', category: 'Chess' })
		stage().twitch.world.setClipDelay(10)
		const answer = await clip({ duration: '12.5' })
		const id = String(field(answer.first, 'id'))
		expect(answer).toMatchObject({ status: 202, first: { edit_url: expect.stringContaining(id) } })
		vi.advanceTimersByTime(9999)
		expect((await find({ id })).first).toBeUndefined()
		vi.advanceTimersByTime(1)
		expect((await find({ id })).first).toMatchObject({
			id,
			title: 'Playing',
			duration: 12.5,
			creator_name: 'VIEWER',
			broadcaster_name: 'OWNER',
			game_id: '743',
		})
	})

	it('may never be found', async () => {
		stage().twitch.world.goLive('owner')
		stage().twitch.world.setClipDelay(Infinity)
		const id = String(field((await clip()).first, 'id'))
		vi.advanceTimersByTime(60 * 60 * 1000)
		expect((await find({ id })).first).toBeUndefined()
	})

	it('is found by channel, category and time as well, but by one of id, channel and category only', async () => {
		const { owner, viewer, twitch } = stage()
		twitch.world.setClipDelay(0)
		twitch.world.goLive('owner', { category: 'Chess' })
		await clip({ title: 'Mate' })
		const found = async (query: Record<string, string>): Promise<unknown> => field((await find(query)).first, 'title')
		expect(await found({ broadcaster_id: owner.id })).toBe('Mate')
		expect(await found({ broadcaster_id: viewer.id })).toBeUndefined()
		expect(await found({ game_id: '743' })).toBe('Mate')
		expect(await found({ broadcaster_id: owner.id, started_at: '2026-11-20T12:00:01Z' })).toBeUndefined()
		expect(await found({ broadcaster_id: owner.id, ended_at: '2026-11-20T11:59:59Z' })).toBeUndefined()
		expect((await find({ broadcaster_id: owner.id, game_id: '743' })).status).toBe(400)
		expect((await find({ game_id: '1' })).status).toBe(404)
	})

	it('needs a live stream that may be clipped, and five to sixty seconds', async () => {
		const { world } = stage().twitch
		expect((await clip()).status).toBe(404)
		world.goLive('owner')
		const statuses = async (durations: string[]): Promise<number[]> =>
			Promise.all(durations.map(async (duration) => (await clip({ duration })).status))
		expect(await statuses(['4.9', '5', '60', '60.1', 'long'])).toEqual([400, 202, 202, 400, 400])
		world.setClipsAllowed('owner', false)
		expect((await clip()).status).toBe(403)
	})
})

describe('a commercial', () => {
	const run = async (length: number): Promise<Received> => {
		const { send, owner } = stage()
		return send('POST /channels/commercial', { token: owner.token, body: { broadcaster_id: owner.id, length } })
	}

	it('runs, and the next one eight minutes later', async () => {
		stage().twitch.world.goLive('owner')
		expect(await run(60)).toMatchObject({ status: 200, first: { length: 60, message: '', retry_after: 480 } })
		vi.advanceTimersByTime(479_999)
		expect((await run(30)).status).toBe(429)
		vi.advanceTimersByTime(1)
		expect((await run(30)).status).toBe(200)
		expect(channel().commercials).toMatchObject([{ length: 60 }, { length: 30 }])
	})

	it('needs a live stream, and three minutes at most', async () => {
		expect((await run(60)).status).toBe(400)
		stage().twitch.world.goLive('owner')
		expect((await run(181)).status).toBe(400)
		expect((await run(0)).status).toBe(400)
		expect((await run(30.5)).status).toBe(400)
	})
})

describe('a shoutout', () => {
	const shout = async (to: string, by = stage().owner): Promise<number> => {
		const query = { from_broadcaster_id: stage().owner.id, to_broadcaster_id: to, moderator_id: by.id }
		return (await stage().send('POST /chat/shoutouts', { token: by.token, query })).status
	}

	it('goes to another once in two minutes, and to the same once in an hour', async () => {
		const { world } = stage().twitch
		const other = world.addUser({ login: 'other' })
		world.goLive('owner')
		expect(await shout(stage().viewer.id)).toBe(204)
		vi.advanceTimersByTime(119_999)
		expect(await shout(other.id)).toBe(429)
		vi.advanceTimersByTime(1)
		expect(await shout(stage().viewer.id)).toBe(429)
		expect(await shout(other.id)).toBe(204)
		vi.advanceTimersByTime(58 * 60 * 1000)
		expect(await shout(stage().viewer.id)).toBe(204)
		expect(channel().shoutouts.map(({ to }) => to)).toEqual(['viewer', 'other', 'viewer'])
	})

	it('needs a live stream with a viewer, and someone else', async () => {
		const { world } = stage().twitch
		expect(await shout(stage().viewer.id)).toBe(400)
		world.goLive('owner', { viewers: 0 })
		expect(await shout(stage().viewer.id)).toBe(400)
		world.setViewers('owner', 1)
		expect(await shout(stage().owner.id)).toBe(400)
		expect(await shout('1')).toBe(400)
		expect(await shout(stage().viewer.id)).toBe(204)
	})
})
