import { beforeEach, describe, expect, it } from 'vitest'
import { field, type Received } from './client.js'
import { toldBy } from './eventsub/events.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:guest_star', 'moderator:manage:guest_star')

let guests: Record<'first' | 'second', string>
let session = ''

beforeEach(() => {
	const { world } = stage().twitch
	guests = { first: world.addUser({ login: 'first' }).id, second: world.addUser({ login: 'second' }).id }
	session = world.guestStar.begin('owner').id
	for (const login of ['first', 'second']) {
		world.guestStar.invite('owner', login)
		world.guestStar.answer('owner', login, 'READY')
	}
	world.makeModerator('owner', 'viewer')
})

const ask = async (call: string, query: Record<string, string>, by = stage().owner): Promise<Received> =>
	stage().send(call, {
		token: by.token,
		query: { broadcaster_id: stage().owner.id, moderator_id: by.id, session_id: session, ...query },
	})
const assign = async (guest: 'first' | 'second', slot: string, by = stage().owner): Promise<Received> =>
	ask('POST /guest_star/slot', { guest_id: guests[guest], slot_id: slot }, by)
const settle = async (slot: string, query: Record<string, string>, by = stage().owner): Promise<Received> =>
	ask('PATCH /guest_star/slot_settings', { slot_id: slot, ...query }, by)

/** Who sits where. */
async function seats(): Promise<Record<string, unknown>> {
	const seated = field((await ask('GET /guest_star/session', {})).first, 'guests')
	const list: unknown[] = Array.isArray(seated) ? seated : []
	return Object.fromEntries(list.map((guest) => [String(field(guest, 'slot_id')), field(guest, 'user_login')]))
}

describe('a slot', () => {
	it('is given to a guest who is ready, by a moderator', async () => {
		const told = toldBy(stage().twitch.world)
		expect((await assign('first', '2', stage().viewer)).status).toBe(204)
		expect(await seats()).toEqual({ 0: 'owner', 2: 'first' })
		expect(told).toMatchObject([
			{
				event: {
					...{ moderator_user_login: 'viewer', guest_user_login: 'first', slot_id: '2', state: 'backstage' },
					...{ host_video_enabled: true, host_audio_enabled: true, host_volume: 100 },
				},
			},
		])
		const { world } = stage().twitch
		expect([...(world.guestStar.session('owner')?.invites.keys() ?? [])]).toEqual([world.users.demand('second')])
	})

	it('is given to nobody else, and only if there is such a slot that is free', async () => {
		const { world } = stage().twitch
		world.guestStar.answer('owner', 'second', 'ACCEPTED')
		expect(await assign('second', '1')).toMatchObject({ status: 403, message: 'Guest is not ready to join' })
		world.guestStar.uninvite('owner', 'second')
		expect(await assign('second', '1')).toMatchObject({ status: 403, message: 'Guest not invited to session' })
		expect(await assign('first', '0')).toMatchObject({ status: 403, message: 'Cannot assign host slot' })
		expect(await assign('first', '5')).toMatchObject({ status: 400, message: 'Missing or invalid slot_id' })
		await assign('first', '1')
		expect(await assign('first', '2')).toMatchObject({ status: 403, message: 'Guest already assigned to slot' })
		session = 'other'
		expect(await assign('first', '1')).toMatchObject({ status: 400, message: 'Missing or invalid session_id' })
	})

	it('is changed for another, whose guest comes here instead', async () => {
		const move = async (from: string, to: string): Promise<number> =>
			(await ask('PATCH /guest_star/slot', { source_slot_id: from, destination_slot_id: to })).status
		await assign('first', '1')
		await assign('second', '2')
		const told = toldBy(stage().twitch.world)
		expect(await move('1', '2')).toBe(204)
		expect(await seats()).toEqual({ 0: 'owner', 1: 'second', 2: 'first' })
		expect(await move('2', '3')).toBe(204)
		expect(await seats()).toEqual({ 0: 'owner', 1: 'second', 3: 'first' })
		expect(told.at(-1)).toMatchObject({ event: { slot_id: '2', guest_user_id: null, state: null } })
		expect(await move('2', '1')).toBe(400)
		expect(await move('1', '0')).toBe(400)
	})

	it('is taken from a guest, who may be invited anew', async () => {
		const remove = async (slot: string, more: Record<string, string> = {}): Promise<Received> =>
			ask('DELETE /guest_star/slot', { guest_id: guests.first, slot_id: slot, ...more })
		await assign('first', '1')
		expect(await remove('2')).toMatchObject({ status: 404, message: 'guest_id or slot_id not found' })
		expect((await remove('0')).status).toBe(403)
		const told = toldBy(stage().twitch.world)
		expect((await remove('1', { should_reinvite_guest: 'true' })).status).toBe(204)
		expect(await seats()).toEqual({ 0: 'owner' })
		expect(told.map(({ event }) => field(event, 'state'))).toEqual(['removed', null, 'invited'])
	})
})

describe('the settings of a slot', () => {
	it('say whether a guest is live, heard and seen, and how loud', async () => {
		await assign('first', '1')
		const told = toldBy(stage().twitch.world)
		const changed = { is_live: 'true', is_audio_enabled: 'false', volume: '0' }
		expect((await settle('1', changed)).status).toBe(204)
		expect((await ask('GET /guest_star/session', {})).first).toMatchObject({
			guests: [
				{},
				{
					...{ is_live: true, volume: 0 },
					...{ audio_settings: { is_host_enabled: false }, video_settings: { is_host_enabled: true } },
				},
			],
		})
		expect(told).toMatchObject([{ event: { state: 'live', host_audio_enabled: false, host_volume: 0 } }])
		expect((await settle('1', { volume: '101' })).status).toBe(400)
		expect((await settle('2', { volume: '1' })).status).toBe(400)
	})

	it('are restricted for moderators', async () => {
		const { world } = stage().twitch
		const { viewer } = stage()
		const restricted = { status: 403, message: 'The request is attempting to modify a restricted slot' }
		await assign('first', '1')
		expect(await settle('0', { volume: '1' }, viewer)).toMatchObject(restricted)
		expect((await settle('1', { is_live: 'true' }, viewer)).status).toBe(204)
		world.guestStar.settings.set('owner', { moderatorsSendLive: false })
		expect(await settle('1', { is_live: 'false' }, viewer)).toMatchObject(restricted)
		expect((await settle('1', { volume: '1' }, viewer)).status).toBe(204)
		expect((await settle('0', { volume: '1' })).status).toBe(204)
	})
})
