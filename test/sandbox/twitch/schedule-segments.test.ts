import { describe, expect, it } from 'vitest'
import type { Received } from './client.js'
import { each, idOf, schedulingOn } from './scheduling.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:schedule')
const { ask, schedule, starts, create, update } = schedulingOn(stage)

describe('a scheduled stream', () => {
	it('is announced once, with all that it tells', async () => {
		const answer = await create({ title: 'Roof', category_id: '509660' })
		const shown = {
			start_time: '2026-11-20T18:00:00Z',
			end_time: '2026-11-20T19:30:00Z',
			title: 'Roof',
			category: { id: '509660', name: 'Art' },
			canceled_until: null,
			is_recurring: false,
		}
		expect(answer).toMatchObject({ status: 200, first: { broadcaster_login: 'owner', segments: [shown] } })
		expect(await schedule()).toMatchObject({ first: { segments: [shown] }, body: { pagination: {} } })
	})

	it.each([
		['29 minutes', { duration: '29' }],
		['1381 minutes', { duration: '1381' }],
		['minutes that are a number', { duration: 60 }],
		['another time', { start_time: '2026-11-20 18:00' }],
		['a time zone nobody knows', { timezone: 'Middle/Earth' }],
		['a category nobody knows', { category_id: '1' }],
		['a title of 141 characters', { title: 'a'.repeat(141) }],
	])('is refused with %s', async (_what, changed) => {
		expect((await create(changed)).status).toBe(400)
		const id = stage().twitch.world.schedules.add('owner').id
		expect((await update(id, changed)).status).toBe(400)
	})

	it('is weekly, at the same time of day', async () => {
		await create({ start_time: '2027-03-20T18:00:00Z', is_recurring: true })
		expect((await starts()).slice(0, 3)).toEqual([
			'2027-03-20T18:00:00Z',
			'2027-03-27T18:00:00Z',
			'2027-04-03T17:00:00Z',
		])
	})

	it('is weekly for who is neither partner nor affiliate', async () => {
		const { world } = stage().twitch
		const { id } = world.addUser({ login: 'beginner', affiliate: false })
		const token = world.issueToken({ user: 'beginner', scopes: ['channel:manage:schedule'] })
		const announce = async (recurring: boolean): Promise<Received> =>
			stage().send('POST /schedule/segment', {
				token,
				query: { broadcaster_id: id },
				body: { start_time: '2026-11-20T18:00:00Z', timezone: 'UTC', duration: '60', is_recurring: recurring },
			})
		expect(await announce(false)).toMatchObject({
			status: 403,
			message: 'Only partners and affiliates may add non-recurring broadcast segments.',
		})
		expect((await announce(true)).status).toBe(200)
	})

	it('can be moved, renamed and called off', async () => {
		const id = idOf(await create())
		const moved = { start_time: '2026-12-24T18:00:00Z', duration: '30', title: 'Later', category_id: '743' }
		expect((await update(id, moved)).status).toBe(200)
		await update(id, { is_canceled: true })
		const shown = {
			id,
			start_time: '2026-12-24T18:00:00Z',
			title: 'Later',
			category: { name: 'Chess' },
			canceled_until: '2026-12-24T18:30:00Z',
		}
		expect((await schedule()).first).toMatchObject({ segments: [shown] })
		expect((await update(id, { is_canceled: false })).first).toMatchObject({ segments: [{ canceled_until: null }] })
	})

	it('of every week changes in all of them, but not when it begins, and is called off once', async () => {
		const { schedules } = stage().twitch.world
		schedules.add('owner', { recurring: true })
		const [first, second] = each(await schedule(), 'id').map(String)
		expect((await update(second ?? '', { title: 'Anew' })).status).toBe(200)
		await update(second ?? '', { is_canceled: true })
		const answer = await schedule({ first: '3' })
		expect(each(answer, 'title')).toEqual(['Anew', 'Anew', 'Anew'])
		expect(each(answer, 'canceled_until').map(Boolean)).toEqual([true, false, false])
		expect((await update(first ?? '', { start_time: '2026-12-24T18:00:00Z' })).status).toBe(400)
		expect((await ask('DELETE /schedule/segment', { id: second ?? '' })).status).toBe(204)
		expect(await starts()).toEqual([])
	})

	it('must be there to be changed or removed', async () => {
		const id = idOf(await create())
		stage().twitch.world.schedules.remove('owner', id)
		expect(await update(id, {})).toMatchObject({
			status: 404,
			message: 'The specified broadcast segment was not found.',
		})
		expect((await update('1', {})).status).toBe(400)
		expect((await ask('DELETE /schedule/segment', { id })).status).toBe(400)
	})
})
