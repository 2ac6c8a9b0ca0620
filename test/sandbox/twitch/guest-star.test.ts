import { describe, expect, it } from 'vitest'
import { field, type Received } from './client.js'
import { toldBy } from './eventsub/events.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:guest_star')

type Query = Record<string, string>

const ask = async (call: string, query: Query = {}, by = stage().owner): Promise<Received> =>
	stage().send(call, {
		token: by.token,
		query: { broadcaster_id: stage().owner.id, moderator_id: by.id, ...query },
	})
const begin = async (): Promise<string> => String(field((await ask('POST /guest_star/session')).first, 'id'))

describe('a Guest Star session', () => {
	it('begins with its host in it, one at a time, and ends once', async () => {
		const { twitch, owner } = stage()
		const told = toldBy(twitch.world)
		expect((await ask('GET /guest_star/session')).body).toEqual({ data: [] })
		const session = await begin()
		const host = { slot_id: '0', user_id: owner.id, user_display_name: 'OWNER', is_live: true, volume: 100 }
		expect((await ask('GET /guest_star/session')).first).toMatchObject({ id: session, guests: [host] })
		expect(await ask('POST /guest_star/session')).toMatchObject({
			status: 400,
			message: 'Session limit reached (1 active call)',
		})
		const end = async (id: string): Promise<Received> => ask('DELETE /guest_star/session', { session_id: id })
		expect(await end('other')).toMatchObject({ status: 400, message: 'Missing or invalid session_id' })
		expect(await end(session)).toMatchObject({ status: 200, first: { id: session } })
		expect(await end(session)).toMatchObject({ status: 400, message: 'Session has already been ended' })
		expect(told).toMatchObject([
			{ type: 'channel.guest_star_session.begin', event: { session_id: session } },
			{ type: 'channel.guest_star_session.end', event: { session_id: session } },
		])
	})

	it('needs a telephone of its host', async () => {
		stage().twitch.world.guestStar.withoutPhone.add('owner')
		expect(await ask('POST /guest_star/session')).toMatchObject({
			status: 401,
			message: 'Phone verification missing',
		})
	})

	it('is told to moderators', async () => {
		const { world } = stage().twitch
		expect((await ask('GET /guest_star/session', {}, stage().viewer)).status).toBe(403)
		world.makeModerator('owner', 'viewer')
		expect((await ask('GET /guest_star/session', {}, stage().viewer)).status).toBe(200)
	})
})

describe('an invite', () => {
	it('is there until the guest has a slot, or it is taken back', async () => {
		const { twitch, viewer } = stage()
		const query = { session_id: await begin(), guest_id: viewer.id }
		const told = toldBy(twitch.world)
		const status = async (): Promise<unknown> => field((await ask('GET /guest_star/invites', query)).first, 'status')
		expect((await ask('POST /guest_star/invites', query)).status).toBe(204)
		expect(await status()).toBe('INVITED')
		twitch.world.guestStar.answer('owner', 'viewer', 'READY')
		expect(await status()).toBe('READY')
		expect((await ask('DELETE /guest_star/invites', query)).status).toBe(204)
		expect(await status()).toBeUndefined()
		expect(await ask('DELETE /guest_star/invites', query)).toMatchObject({
			status: 404,
			message: 'No invite exists for specified guest_id',
		})
		expect(told.map(({ event }) => field(event, 'state'))).toEqual(['invited', 'ready', 'removed'])
		expect(told[1]).toMatchObject({ event: { moderator_user_id: null, guest_user_id: viewer.id, slot_id: null } })
	})

	it('goes once to another who is not banned, in the session that runs', async () => {
		const { twitch, owner, viewer } = stage()
		const session = await begin()
		const invite = async (guest: string, id = session): Promise<Received> =>
			ask('POST /guest_star/invites', { session_id: id, guest_id: guest })
		const unauthorized = { status: 403, message: 'Unauthorized guest invited' }
		expect(await invite(viewer.id, 'other')).toMatchObject({ status: 400, message: 'Invalid session_id' })
		expect(await invite('1')).toMatchObject(unauthorized)
		expect(await invite(owner.id)).toMatchObject(unauthorized)
		twitch.world.bans.ban('owner', 'viewer')
		expect(await invite(viewer.id)).toMatchObject(unauthorized)
		twitch.world.bans.unban('owner', 'viewer')
		expect((await invite(viewer.id)).status).toBe(204)
		expect(await invite(viewer.id)).toMatchObject({ status: 403, message: 'Guest already invited' })
	})
})

describe('the settings of Guest Star', () => {
	const change = async (body: object): Promise<Received> => {
		const { send, owner } = stage()
		const query = { broadcaster_id: owner.id }
		return send('PUT /guest_star/channel_settings', { token: owner.token, query, body })
	}
	const settings = async (): Promise<unknown> => (await ask('GET /guest_star/channel_settings')).first

	it('are changed and told', async () => {
		const told = toldBy(stage().twitch.world)
		const before = await settings()
		const changed = { slot_count: 6, group_layout: 'VERTICAL_LAYOUT', is_moderator_send_live_enabled: false }
		expect((await change({ ...changed, regenerate_browser_sources: true })).status).toBe(204)
		expect(await settings()).toMatchObject({ ...changed, is_browser_source_audio_enabled: true })
		expect(field(await settings(), 'browser_source_token')).not.toBe(field(before, 'browser_source_token'))
		expect(told).toMatchObject([{ event: { slot_count: 6, group_layout: 'vertical' } }])
	})

	it('are one to six slots, and a layout that there is', async () => {
		expect(await change({ slot_count: 0 })).toMatchObject({ status: 400, message: 'Invalid slot_count' })
		expect((await change({ slot_count: 7 })).status).toBe(400)
		expect(await change({ group_layout: 'tiled' })).toMatchObject({ status: 400, message: 'Invalid group_layout' })
	})
})
