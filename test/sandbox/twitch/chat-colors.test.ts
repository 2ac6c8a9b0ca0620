import { describe, expect, it } from 'vitest'
import { toldBy } from './eventsub/events.js'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('user:manage:chat_color')

const choose = async (color: string, token = stage().viewer.token, user = stage().viewer.id): Promise<Received> =>
	stage().send('PUT /chat/color', { token, query: { user_id: user, color } })
const look = async (...ids: string[]): Promise<Received> =>
	stage().send('GET /chat/color', { token: stage().owner.token, query: { user_id: ids } })

describe('the color of a name', () => {
	it('is none until one is chosen, and is seen in the chat', async () => {
		const { viewer, twitch } = stage()
		const shown = { user_id: viewer.id, user_login: 'viewer', user_name: 'VIEWER' }
		expect((await look(viewer.id)).body).toEqual({ data: [{ ...shown, color: '' }] })
		expect((await choose('blue_violet')).status).toBe(204)
		expect((await look(viewer.id, viewer.id, '1')).body).toEqual({ data: [{ ...shown, color: '#8A2BE2' }] })
		const told = toldBy(twitch.world)
		twitch.world.writeChat('owner', 'viewer', 'Hello')
		expect(told).toMatchObject([{ event: { color: '#8A2BE2' } }])
	})

	it('is one of fifteen; any other is for those with Turbo', async () => {
		const { twitch, viewer } = stage()
		const refused = { status: 400, message: 'The named color in the color query parameter is not valid.' }
		for (const color of ['purple', 'Blue', '#12345', 'constructor']) expect(await choose(color)).toMatchObject(refused)
		expect(await choose('#9146ff')).toMatchObject({
			status: 400,
			message: 'To specify a Hex color code, the user must be a Turbo or Prime user.',
		})
		expect((await look(viewer.id)).first).toMatchObject({ color: '' })
		const { id } = twitch.world.addUser({ login: 'patron', hasTurbo: true })
		const token = twitch.world.issueToken({ user: 'patron', scopes: ['user:manage:chat_color'] })
		expect((await choose('#9146ff', token, id)).status).toBe(204)
		expect((await look(id)).first).toMatchObject({ color: '#9146FF' })
	})

	it('is chosen for oneself, and asked for by id', async () => {
		expect((await choose('blue', stage().viewer.token, stage().owner.id)).status).toBe(401)
		expect(await look('viewer')).toMatchObject({
			status: 400,
			message: 'The ID in the user_id query parameter is not valid.',
		})
	})
})
