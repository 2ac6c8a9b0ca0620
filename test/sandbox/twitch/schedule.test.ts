import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { each, idOf, schedulingOn } from './scheduling.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:schedule')
const { ask, schedule, starts, create } = schedulingOn(stage)

describe('a schedule', () => {
	it('is none until something is announced, and stays when nothing is any more', async () => {
		const none = { status: 404, message: 'The broadcaster has not created a streaming schedule.' }
		expect(await schedule()).toMatchObject(none)
		const id = idOf(await create())
		expect((await ask('DELETE /schedule/segment', { id })).status).toBe(204)
		expect(await schedule()).toMatchObject({ status: 200, first: { segments: null, vacation: null } })
		expect((await schedule({ broadcaster_id: '1' })).status).toBe(400)
	})

	it('shows the streams from now, or from another time on', async () => {
		const { schedules } = stage().twitch.world
		const noon = Date.now()
		for (const startsAt of [noon + 2000, noon - 1000, noon + 1000]) schedules.add('owner', { startsAt })
		expect(await starts()).toEqual(['2026-11-20T12:00:01Z', '2026-11-20T12:00:02Z'])
		expect(await starts({ start_time: '2026-11-20T11:00:00Z' })).toHaveLength(3)
		expect((await schedule({ start_time: 'tomorrow' })).status).toBe(400)
		vi.advanceTimersByTime(1500)
		expect(await starts()).toEqual(['2026-11-20T12:00:02Z'])
	})

	it('shows those asked for, and knows an id when it sees one', async () => {
		const { schedules } = stage().twitch.world
		const past = schedules.add('owner', { startsAt: 0 }).id
		const coming = schedules.add('owner').id
		const gone = schedules.add('owner').id
		schedules.remove('owner', gone)
		expect(each(await schedule({ id: [coming, past, gone] }), 'id')).toEqual([coming, past])
		expect((await schedule({ id: '1' })).status).toBe(400)
	})

	it('comes in pages of up to twenty-five', async () => {
		stage().twitch.world.schedules.add('owner', { recurring: true })
		expect(await starts()).toHaveLength(20)
		const answer = await schedule({ first: '25' })
		expect(each(answer, 'id')).toHaveLength(25)
		const after = String(field(field(answer.body, 'pagination'), 'cursor'))
		expect(await starts({ first: '25', after })).toHaveLength(25)
		expect((await schedule({ first: '26' })).status).toBe(400)
	})
})

describe('a vacation', () => {
	const plan = async (more: Record<string, string> = {}): Promise<Received> =>
		ask('PATCH /schedule/settings', {
			is_vacation_enabled: 'true',
			vacation_start_time: '2026-11-20T13:00:00Z',
			vacation_end_time: '2026-11-20T15:00:00Z',
			timezone: 'America/New_York',
			...more,
		})
	const vacation = async (): Promise<unknown> => field((await schedule()).first, 'vacation')

	it('is in the schedule until it ends, or is called off', async () => {
		expect(await plan()).toMatchObject({ status: 404, message: "The broadcaster's schedule was not found." })
		stage().twitch.world.schedules.create('owner')
		const shown = { start_time: '2026-11-20T13:00:00Z', end_time: '2026-11-20T15:00:00Z' }
		expect((await plan()).status).toBe(204)
		expect(await vacation()).toEqual(shown)
		expect((await ask('PATCH /schedule/settings', { is_vacation_enabled: 'false' })).status).toBe(204)
		expect(await vacation()).toBeNull()
		await plan()
		vi.setSystemTime('2026-11-20T15:00:00Z')
		expect(await vacation()).toBeNull()
	})

	it('needs two times in their order, and a time zone', async () => {
		stage().twitch.world.schedules.create('owner')
		const refused = async (more: Record<string, string>): Promise<number> => (await plan(more)).status
		expect(await refused({ vacation_start_time: 'now' })).toBe(400)
		expect(await refused({ vacation_end_time: '2026-11-20T13:00:00Z' })).toBe(400)
		expect(await refused({ timezone: 'Middle/Earth' })).toBe(400)
		expect((await ask('PATCH /schedule/settings', { is_vacation_enabled: 'true' })).status).toBe(400)
		expect(await vacation()).toBeNull()
	})
})
