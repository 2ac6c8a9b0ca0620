import { describe, expect, it } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('user:edit:broadcast')

const update = async (data: unknown): Promise<Received> =>
	stage().send('PUT /users/extensions', { token: stage().owner.token, body: { data } })
const active = async (): Promise<unknown> => {
	const { send, viewer, owner } = stage()
	return field(
		(await send('GET /users/extensions', { token: viewer.token, query: { user_id: owner.id } })).body,
		'data',
	)
}
const none = { active: false }
const nothing = { panel: { 1: none, 2: none, 3: none }, overlay: { 1: none }, component: { 1: none, 2: none } }
const clock = { id: 'clock', version: '1.1.0' }
const install = (): void => {
	const { extensions } = stage().twitch.world
	extensions.install('owner', { ...clock, name: 'Clock', types: ['panel', 'component'] })
	extensions.install('owner', { id: 'raw', version: '0.1.0', name: 'Raw', types: ['overlay'], canActivate: false })
}

describe('an extension', () => {
	it('is installed before it is active', async () => {
		install()
		const { body } = await stage().send('GET /users/extensions/list', { token: stage().owner.token })
		expect(body).toEqual({
			data: [
				{ ...clock, name: 'Clock', can_activate: true, type: ['panel', 'component'] },
				{ id: 'raw', version: '0.1.0', name: 'Raw', can_activate: false, type: ['overlay'] },
			],
		})
		expect(await active()).toEqual(nothing)
	})

	it('is in the place it was put in last', async () => {
		install()
		const shown = { ...clock, active: true, name: 'Clock' }
		const answer = await update({ panel: { 3: { ...clock, active: true } } })
		const inPanel = { ...nothing, panel: { 1: none, 2: none, 3: shown } }
		expect(answer).toMatchObject({ status: 200, body: { data: inPanel } })
		expect(await active()).toEqual(inPanel)
		await update({ component: { 2: { ...clock, active: true, x: 5, y: 10 } } })
		const inComponent = { ...nothing, component: { 1: none, 2: { ...shown, x: 5, y: 10 } } }
		expect(await active()).toEqual(inComponent)
		await update({ panel: { 1: none } })
		expect(await active()).toEqual(inComponent)
		await update({ component: { 2: none } })
		expect(await active()).toEqual(nothing)
	})

	it.each([
		[404, { panel: { 1: { ...clock, active: true, version: '1.0.0' } } }],
		[404, { overlay: { 1: { ...clock, active: true } } }],
		[400, { overlay: { 1: { id: 'raw', version: '0.1.0', active: true } } }],
		[400, { banner: { 1: none } }],
		[400, { panel: { 4: none } }],
		[400, { panel: { one: none } }],
		[400, { overlay: { 2: none } }],
		[400, { component: { 3: none } }],
		[400, { panel: { 1: {} } }],
		[400, { panel: { 1: { active: true } } }],
		[400, { panel: [] }],
		[400, { toString: { 1: none } }],
		[400, { component: { 1: { ...clock, active: true, x: '5' } } }],
	])('is refused with %i for %j, and nothing changes', async (status, data) => {
		install()
		expect((await update({ panel: { 1: { ...clock, active: true } }, ...data })).status).toBe(status)
		expect(await active()).toEqual(nothing)
	})

	it('is looked up for oneself, unless for another who exists', async () => {
		const { send, owner } = stage()
		const look = async (query: Record<string, string>): Promise<number> =>
			(await send('GET /users/extensions', { token: owner.token, query })).status
		expect(await look({})).toBe(200)
		expect(await look({ user_id: '1' })).toBe(400)
	})
})
