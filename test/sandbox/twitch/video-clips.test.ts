import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:clips', 'clips:edit')

const clip = async (more: Record<string, string> = {}, by = stage().owner): Promise<Received> => {
	const { send, owner, twitch } = stage()
	const vod = twitch.world.videos.of('owner')[0]?.id ?? '1'
	const query = { editor_id: by.id, broadcaster_id: owner.id, vod_id: vod, vod_offset: '60', title: 'Goal' }
	return send('POST /videos/clips', { token: by.token, query: { ...query, ...more } })
}

describe('a clip of a video', () => {
	it('ends where it was asked for, even while the stream runs', async () => {
		const { send, owner, twitch } = stage()
		twitch.world.goLive('owner', { category: 'Chess', startedSecondsAgo: 100 })
		const answer = await clip({ duration: '12.5' })
		const id = String(field(answer.first, 'id'))
		expect(answer).toMatchObject({ status: 202, first: { edit_url: expect.stringContaining(id) } })
		vi.advanceTimersByTime(3000)
		expect((await send('GET /clips', { token: owner.token, query: { id } })).first).toMatchObject({
			...{ title: 'Goal', duration: 12.5, vod_offset: 47.5, game_id: '743' },
			video_id: twitch.world.videos.current('owner')?.id,
		})
	})

	it('is made by the broadcaster or an editor', async () => {
		const { viewer, twitch } = stage()
		twitch.world.videos.add('owner')
		expect((await clip({}, viewer)).status).toBe(403)
		twitch.world.makeEditor('owner', 'viewer')
		expect((await clip({}, viewer)).status).toBe(202)
		expect(twitch.world.channel('owner').clips).toMatchObject([{ creator: 'viewer' }])
	})

	it('lies within a video of the channel', async () => {
		const { world } = stage().twitch
		expect(await clip()).toMatchObject({ status: 404, message: 'The VOD is not found.' })
		world.videos.add('owner', { seconds: 90 })
		expect((await clip({ vod_id: world.videos.add('viewer').id })).status).toBe(404)
		expect((await clip({ vod_offset: '90' })).status).toBe(202)
		expect((await clip({ vod_offset: '91' })).status).toBe(400)
		expect((await clip({ vod_offset: '29' })).status).toBe(400)
		expect((await clip({ vod_offset: '29', duration: '29' })).status).toBe(202)
		expect((await clip({ duration: '4.9' })).status).toBe(400)
		expect((await clip({ duration: '60.1' })).status).toBe(400)
	})
})

describe.each(['of a video', 'of a stream'])('a clip %s', (what) => {
	const make = async (): Promise<Received> => {
		const { send, viewer, owner } = stage()
		if (what === 'of a video') return clip({}, viewer)
		return send('POST /clips', { token: viewer.token, query: { broadcaster_id: owner.id, title: 'Goal' } })
	}
	const begin = (category = 'Chess'): void => {
		stage().twitch.world.makeEditor('owner', 'viewer')
		stage().twitch.world.goLive('owner', { category, startedSecondsAgo: 100 })
	}

	it('is not made of a category that nobody may clip', async () => {
		stage().twitch.world.addCategory({ name: 'Secret', isClippable: false })
		begin('Secret')
		expect(await make()).toMatchObject({ status: 400, message: 'The category is not clippable.' })
	})

	it('has a title that AutoMod lets pass', async () => {
		begin()
		stage().twitch.world.automod.refuse('goal')
		expect(await make()).toMatchObject({ status: 400, message: 'The title did not pass AutoMod checks.' })
	})

	it('is made by who is neither banned nor shut out', async () => {
		begin()
		const { world } = stage().twitch
		world.bans.ban('owner', 'viewer', { seconds: 60 })
		expect((await make()).status).toBe(403)
		vi.advanceTimersByTime(60_000)
		expect((await make()).status).toBe(202)
		world.setClipsAllowed('owner', false)
		expect((await make()).status).toBe(403)
	})
})

it('is not made in a channel that Twitch has banned', async () => {
	stage().twitch.world.people.suspend('owner')
	stage().twitch.world.videos.add('owner')
	expect(await clip()).toMatchObject({ status: 400, message: 'Broadcaster is banned.' })
})
