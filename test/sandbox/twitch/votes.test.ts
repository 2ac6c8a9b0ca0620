import { describe, expect, it, vi } from 'vitest'
import { field, type Received } from './client.js'
import { toldBy } from './eventsub/events.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:polls', 'channel:manage:predictions')

const minute = 60_000

async function ask(call: string, sent: object): Promise<Received> {
	const { send, owner } = stage()
	const ids = { broadcaster_id: owner.id }
	if (call.startsWith('GET')) return send(call, { token: owner.token, query: { ...ids, ...sent } })
	return send(call, { token: owner.token, body: { ...ids, ...sent } })
}

const titled = (...titles: string[]): { title: string }[] => titles.map((title) => ({ title }))
const idOf = ({ first }: Received): unknown => field(first, 'id')

describe('a poll', () => {
	const poll = { title: 'Well?', choices: titled('Yes', 'No'), duration: 60 }

	it.each([
		['a title of 61 characters', { title: 'a'.repeat(61) }],
		['one choice', { choices: titled('Yes') }],
		['six choices', { choices: titled('1', '2', '3', '4', '5', '6') }],
		['a choice of 26 characters', { choices: titled('a'.repeat(26), 'No') }],
		['14 seconds', { duration: 14 }],
		['1801 seconds', { duration: 1801 }],
		['votes for no points', { channel_points_voting_enabled: true }],
		['votes for too many points', { channel_points_voting_enabled: true, channel_points_per_vote: 1_000_001 }],
	])('is refused with %s', async (_what, changed) => {
		expect((await ask('POST /polls', { ...poll, ...changed })).status).toBe(400)
	})

	it('is one at a time', async () => {
		expect((await ask('POST /polls', poll)).status).toBe(200)
		expect((await ask('POST /polls', poll)).status).toBe(400)
		stage().twitch.world.polls.end('owner')
		expect((await ask('POST /polls', poll)).status).toBe(200)
	})

	it('counts votes, and ends by itself', async () => {
		const { world } = stage().twitch
		await ask('POST /polls', poll)
		world.polls.vote('owner', 'Yes', { votes: 2, pointsVotes: 3 })
		const told = toldBy(world)
		vi.advanceTimersByTime(minute)
		expect((await ask('GET /polls', {})).first).toMatchObject({
			status: 'COMPLETED',
			choices: [{ title: 'Yes', votes: 5, channel_points_votes: 3 }, { votes: 0 }],
		})
		expect(told).toMatchObject([{ type: 'channel.poll.end', event: { status: 'completed' } }])
	})

	it('is ended once, by its id', async () => {
		const id = idOf(await ask('POST /polls', poll))
		expect((await ask('PATCH /polls', { id: 'other', status: 'TERMINATED' })).status).toBe(400)
		expect((await ask('PATCH /polls', { id, status: 'COMPLETED' })).status).toBe(400)
		expect((await ask('PATCH /polls', { id, status: 'ARCHIVED' })).first).toMatchObject({ status: 'ARCHIVED' })
		expect((await ask('PATCH /polls', { id, status: 'TERMINATED' })).status).toBe(400)
	})

	it('is found by its id, or not', async () => {
		const id = idOf(await ask('POST /polls', poll))
		expect(idOf(await ask('GET /polls', { id }))).toBe(id)
		expect((await ask('GET /polls', { id: 'other' })).status).toBe(404)
	})
})

describe('a prediction', () => {
	const prediction = { title: 'Well?', outcomes: titled('Yes', 'No'), prediction_window: 60 }

	it.each([
		['a title of 46 characters', { title: 'a'.repeat(46) }],
		['one outcome', { outcomes: titled('Yes') }],
		['eleven outcomes', { outcomes: titled(...'abcdefghijk') }],
		['an outcome of 26 characters', { outcomes: titled('a'.repeat(26), 'No') }],
		['29 seconds', { prediction_window: 29 }],
		['1801 seconds', { prediction_window: 1801 }],
	])('is refused with %s', async (_what, changed) => {
		expect((await ask('POST /predictions', { ...prediction, ...changed })).status).toBe(400)
	})

	it('is one at a time, also while it is locked', async () => {
		expect((await ask('POST /predictions', prediction)).status).toBe(200)
		stage().twitch.world.predictions.lock('owner')
		expect((await ask('POST /predictions', prediction)).status).toBe(400)
	})

	it('locks by itself, and is called off a day later', async () => {
		const { world } = stage().twitch
		await ask('POST /predictions', prediction)
		const told = toldBy(world)
		vi.advanceTimersByTime(minute)
		expect((await ask('GET /predictions', {})).first).toMatchObject({ status: 'LOCKED', ended_at: null })
		vi.advanceTimersByTime(24 * 60 * minute)
		world.catchUp()
		expect(world.predictions.of('owner')).toMatchObject([{ status: 'CANCELED' }])
		expect(told.map(({ type }) => type)).toEqual(['channel.prediction.lock', 'channel.prediction.end'])
	})

	it('shares what was staked among who was right', async () => {
		const { world } = stage().twitch
		const id = idOf(await ask('POST /predictions', prediction))
		world.predictions.predict('owner', 'viewer', 'Yes', 100)
		world.predictions.predict('owner', 'owner', 'No', 300)
		const winner = world.predictions.running('owner')?.outcomes[0]?.id
		const answer = await ask('PATCH /predictions', { id, status: 'RESOLVED', winning_outcome_id: winner })
		expect(answer.first).toMatchObject({
			status: 'RESOLVED',
			winning_outcome_id: winner,
			outcomes: [
				{ users: 1, channel_points: 100, top_predictors: [{ user_login: 'viewer', channel_points_won: 400 }] },
				{ users: 1, channel_points: 300, top_predictors: [{ user_login: 'owner', channel_points_won: 0 }] },
			],
		})
	})

	it('goes from active to locked, and from both to its end, but not back', async () => {
		const id = idOf(await ask('POST /predictions', prediction))
		const become = async (status: string, more = {}): Promise<number> =>
			(await ask('PATCH /predictions', { id, status, ...more })).status
		expect(await become('RESOLVED')).toBe(400)
		expect(await become('RESOLVED', { winning_outcome_id: 'other' })).toBe(404)
		expect(await become('ACTIVE')).toBe(400)
		expect(await become('LOCKED')).toBe(200)
		expect(await become('LOCKED')).toBe(400)
		expect(await become('CANCELED')).toBe(200)
		expect(await become('CANCELED')).toBe(400)
		expect((await ask('PATCH /predictions', { id: 'other', status: 'LOCKED' })).status).toBe(404)
	})
})
