import { describe, expect } from 'vitest'
import type { OptionInputs } from '../../../sandbox/companion/index.js'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

const users = ['one', 'two', 'three']

/** They are banned and ask to be let in again, in this order. */
function ask({ twitch: { world } }: Desk): string[] {
	return users.map((login) => {
		world.addUser({ login })
		world.bans.ban('streamer', login)
		return world.unbanRequests.ask('streamer', login).id
	})
}

const statuses = ({ twitch }: Desk): string[] => twitch.world.unbanRequests.of('streamer').map(({ status }) => status)

const answer = async (desk: Desk, options: OptionInputs): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('unban_request', options)

describe('An unban request', () => {
	test('is approved, the oldest first, and the ban is over', async ({ desk }) => {
		ask(desk)
		await desk.startListening()
		expect(await answer(desk, { decision: 'approve', text: 'Welcome & 🎉' })).toMatchObject({ outcome: 'done' })
		expect(statuses(desk)).toEqual(['approved', 'pending', 'pending'])
		expect(desk.twitch.world.unbanRequests.of('streamer')[0]).toMatchObject({ answer: 'Welcome & 🎉' })
		expect(desk.twitch.world.bans.of('streamer').map(({ user }) => user.login)).toEqual(['two', 'three'])
		await until('it is told', () => {
			return desk.companion.variables['last_action_result'] === 'Approved the unban request of @one'
		})
	})

	test('is denied with no words, and the next press is for the next one', async ({ desk }) => {
		ask(desk)
		await desk.startSignedIn()
		await answer(desk, { decision: 'deny' })
		await answer(desk, { decision: 'deny' })
		expect(statuses(desk)).toEqual(['denied', 'denied', 'pending'])
		expect(desk.twitch.world.bans.of('streamer')).toHaveLength(3)
		expect(desk.helix('resolve-unban-requests')[0]?.query['resolution_text']).toBeUndefined()
	})

	test('is counted as answered at once', async ({ desk }) => {
		await desk.startListening()
		ask(desk)
		await until('all are counted', () => desk.companion.variables['unban_requests'] === 3)
		const release = desk.twitch.world.eventsub.trouble.holdEvents()
		await answer(desk, {})
		await until('two wait', () => desk.companion.variables['unban_requests'] === 2)
		release()
	})

	test('may be named by its id', async ({ desk }) => {
		const ids = ask(desk)
		await desk.startSignedIn()
		const before = desk.helix('get-unban-requests').length
		await answer(desk, { request_id: ` ${ids[2]}\n`, decision: 'approve' })
		expect(statuses(desk)).toEqual(['pending', 'pending', 'approved'])
		expect(desk.helix('get-unban-requests')).toHaveLength(before)
		expect((await answer(desk, { request_id: ids[2] ?? '' })).error).toBe('This unban request was answered already.')
		expect((await answer(desk, { request_id: 'nothing' })).error).toBe(
			'There is no unban request with this id in this channel.',
		)
	})

	test('that nobody made is told', async ({ desk }) => {
		await desk.startSignedIn()
		expect((await answer(desk, {})).error).toBe('No unban request waits in the channel of @streamer.')
	})
})
