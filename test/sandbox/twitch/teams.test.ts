import { describe, expect, it, vi } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor()

const ask = async (call: string, query: Record<string, string>): Promise<Received> =>
	stage().send(call, { token: stage().viewer.token, query })

describe('a team', () => {
	it('is found by its name or its id, with its members', async () => {
		const { twitch, owner } = stage()
		const { id } = twitch.world.teams.create('builders', { displayName: 'Builders', members: ['owner'] })
		const shown = {
			id,
			team_name: 'builders',
			team_display_name: 'Builders',
			users: [{ user_id: owner.id, user_login: 'owner', user_name: 'OWNER' }],
		}
		expect((await ask('GET /teams', { name: 'builders' })).first).toMatchObject(shown)
		expect((await ask('GET /teams', { id })).first).toMatchObject(shown)
	})

	it('is asked for by one of both, and must be there', async () => {
		const notFound = { status: 404, message: 'The specified team was not found.' }
		expect(await ask('GET /teams', { name: 'builders' })).toMatchObject(notFound)
		expect(await ask('GET /teams', { id: '1' })).toMatchObject(notFound)
		expect(await ask('GET /teams', { id: 'builders' })).toMatchObject({
			status: 400,
			message: 'The ID in the id query parameter is not valid.',
		})
		expect((await ask('GET /teams', {})).status).toBe(400)
		expect((await ask('GET /teams', { id: '1', name: 'builders' })).status).toBe(400)
	})

	it('is told with each of its members', async () => {
		const { twitch, owner, viewer } = stage()
		twitch.world.teams.create('builders', { members: ['owner'] })
		const teamsOf = async (id: string): Promise<Received> => ask('GET /teams/channel', { broadcaster_id: id })
		expect((await teamsOf(owner.id)).first).toMatchObject({ broadcaster_login: 'owner', team_name: 'builders' })
		expect((await teamsOf(viewer.id)).body).toEqual({ data: [] })
		vi.advanceTimersByTime(1000)
		twitch.world.teams.join('builders', 'viewer')
		expect((await teamsOf(viewer.id)).first).toMatchObject({
			created_at: '2026-11-20T12:00:00Z',
			updated_at: '2026-11-20T12:00:01Z',
		})
		twitch.world.teams.leave('builders', 'viewer')
		expect((await teamsOf(viewer.id)).body).toEqual({ data: [] })
		expect((await teamsOf('viewer')).status).toBe(400)
		expect((await teamsOf('1')).status).toBe(404)
	})
})
