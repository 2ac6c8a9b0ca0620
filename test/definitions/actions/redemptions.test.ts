import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

const statuses = ({ twitch }: Desk): string[] =>
	twitch.world.points.redemptions('streamer').map(({ input, status }) => `${input} ${status}`)

const addOurs = ({ twitch: { world } }: Desk, title: string, skipsQueue = false): void =>
	void world.points.addReward('streamer', title, { skipsQueue }, world.clientId)

const redeem = ({ twitch }: Desk, title: string, input: string): string =>
	twitch.world.points.redeem('streamer', 'other', title, input).id

/** Three of two rewards, a second between them. */
function redeemThree(desk: Desk): string[] {
	for (const title of ['Song', 'Dance']) addOurs(desk, title)
	const { world } = desk.twitch
	return [
		['Dance', 'a'],
		['Song', 'b'],
		['Dance', 'c'],
	].map(([title = '', input = ''], index) => {
		const redemption = world.points.redeem('streamer', 'other', title, input)
		Object.assign(redemption, { at: Date.now() - (10 - index) * 60_000 })
		return redemption.id
	})
}

describe('Resolving a redemption', () => {
	const rows = [
		{ options: {}, after: ['a FULFILLED', 'b UNFULFILLED', 'c UNFULFILLED'], result: 'Fulfilled "Dance" of Other' },
		{
			options: { which: 'newest', resolve: 'refund' },
			after: ['a UNFULFILLED', 'b UNFULFILLED', 'c CANCELED'],
			result: 'Refunded "Dance" of Other',
		},
		{
			options: { reward: 'Song' },
			after: ['a UNFULFILLED', 'b FULFILLED', 'c UNFULFILLED'],
			result: 'Fulfilled "Song" of Other',
		},
		{
			options: { reward: 'Dance', which: 'all' },
			after: ['a FULFILLED', 'b UNFULFILLED', 'c FULFILLED'],
			result: 'Fulfilled 2 redemptions',
		},
		{
			options: { which: 'all', resolve: 'refund' },
			after: ['a CANCELED', 'b CANCELED', 'c CANCELED'],
			result: 'Refunded 3 redemptions',
		},
	]
	test.for(rows)('with $options: $result', async ({ options, after, result }, { desk }) => {
		redeemThree(desk)
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('redemption_resolve', options)).toMatchObject({ outcome: 'done' })
		expect(statuses(desk)).toEqual(after)
		await until('it is told', () => desk.companion.variables['last_action_result'] === result)
	})

	test.for(['any', 'Song', 'Dance'])('by its id finds it, in reward %s', async (reward, { desk }) => {
		const ids = redeemThree(desk)
		await desk.startSignedIn()
		const options = { reward, which: 'id', id: ` ${ids[1]} `, resolve: 'refund' }
		const { outcome, error } = await desk.companion.pressWithDefaults('redemption_resolve', options)
		if (reward === 'Dance') expect(error).toBe('Redemption id: there is no such redemption.')
		else expect(outcome).toBe('done')
		expect(statuses(desk)[1]).toBe(reward === 'Dance' ? 'b UNFULFILLED' : 'b CANCELED')
	})

	test('by an id that events have told needs one request', async ({ desk }) => {
		await desk.startListening()
		addOurs(desk, 'Song')
		const id = redeem(desk, 'Song', 'a')
		await until('it waits', () => desk.companion.variables['redemptions_pending'] === 1)
		const before = desk.helix().filter(({ endpoint }) => endpoint?.includes('reward')).length
		await desk.companion.pressWithDefaults('redemption_resolve', { which: 'id', id })
		const after = desk.helix().filter(({ endpoint }) => endpoint?.includes('reward')).length
		expect(after).toBe(before)
		expect(statuses(desk)).toEqual(['a FULFILLED'])
		await until('none waits', () => desk.companion.variables['redemptions_pending'] === 0)
	})

	test('twice is told the second time', async ({ desk }) => {
		const [id = ''] = redeemThree(desk)
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('redemption_resolve', { which: 'id', id })
		const { error } = await desk.companion.pressWithDefaults('redemption_resolve', { which: 'id', id })
		expect(error).toBe('The redemption is fulfilled or refunded already, or its reward is gone.')
	})

	test('by no id names the option', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('redemption_resolve', { which: 'id' })
		expect(error).toBe('Redemption id: it is empty.')
	})

	test('pressed twice at once takes the oldest and the one after it', async ({ desk }) => {
		redeemThree(desk)
		await desk.startSignedIn()
		const press = async (): Promise<unknown> => desk.companion.pressWithDefaults('redemption_resolve')
		await Promise.all([press(), press()])
		expect(statuses(desk)).toEqual(['a FULFILLED', 'b FULFILLED', 'c UNFULFILLED'])
	})

	test('of all takes as many as there are, fifty in a request', async ({ desk }) => {
		for (const title of ['Song', 'Dance', 'None']) addOurs(desk, title)
		for (let number = 0; number < 120; number += 1) redeem(desk, 'Song', 's')
		redeem(desk, 'Dance', 'd')
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('redemption_resolve', { which: 'all' })).toMatchObject({
			outcome: 'done',
		})
		expect(new Set(statuses(desk))).toEqual(new Set(['s FULFILLED', 'd FULFILLED']))
		expect(desk.helix('update-redemption-status').map(({ query }) => query['id']?.length)).toEqual([50, 1, 50, 20])
	})

	test('says that none waits', async ({ desk }) => {
		addOurs(desk, 'Song')
		await desk.startSignedIn()
		for (const which of ['oldest', 'newest', 'all']) {
			const { error } = await desk.companion.pressWithDefaults('redemption_resolve', { which })
			expect(error).toBe('No redemption is waiting.')
		}
		const { error } = await desk.companion.pressWithDefaults('redemption_resolve', { reward: 'Song' })
		expect(error).toBe('No redemption of "Song" is waiting.')
	})

	test('of a reward that was made elsewhere says what to do', async ({ desk }) => {
		desk.twitch.world.points.addReward('streamer', 'By hand')
		redeem(desk, 'By hand', 'a')
		await desk.startSignedIn()
		const named = await desk.companion.pressWithDefaults('redemption_resolve', { reward: 'By hand' })
		expect(named.error).toMatch(/^This reward was made in the dashboard or by another app/)
		const any = await desk.companion.pressWithDefaults('redemption_resolve')
		expect(any.error).toBe('No redemption is waiting.')
	})
})
