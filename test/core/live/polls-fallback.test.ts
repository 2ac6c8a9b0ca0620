import { describe, expect } from 'vitest'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'
import { arrive, listenOffline } from './listening.js'

/** How long ago something may have happened that no event tells of. */
const late = 66 * second

/** No socket can be had from now on. */
function loseEvents({ twitch: { world } }: Desk): void {
	world.trouble.fail({ match: { host: 'eventsub' }, status: 503, times: Infinity })
	world.eventsub.drop()
}

const looks = [
	...['get-polls', 'get-predictions', 'get-hype-train-status', 'get-creator-goals', 'get-charity-campaign'],
	...['get-shield-mode-status', 'get-automod-settings', 'get-unban-requests', 'get-shared-chat-session'],
]

function asked(desk: Desk): number[] {
	return looks.map((id) => desk.helix(id).length)
}

describe('What no event tells of is looked at', () => {
	test('about once a minute while there are no live events, and not again once there are', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		loseEvents(desk)
		await pass(minute)
		const { id } = world.polls.begin('streamer', { title: 'Which?', seconds: 1800 })
		world.shields.set('streamer', true, 'other')
		world.chatRooms.change('streamer', { emoteOnly: true })
		world.unbanRequests.ask('streamer', 'other')
		await pass(late)
		expect(desk.companion.variables).toMatchObject({
			...{ poll_id: id, poll_state: 'active', shield_mode: true, unban_requests: 1 },
			streamer_chat_mode_emote: true,
		})
		const before = asked(desk)
		await pass(10 * minute)
		for (const [index, count] of asked(desk).entries()) {
			expect(count - (before[index] ?? 0), looks[index]).toBeGreaterThanOrEqual(9)
			expect(count - (before[index] ?? 0), looks[index]).toBeLessThanOrEqual(13)
		}
		world.trouble.clear()
		await pass(3 * minute)
		await desk.untilListening()
		const listening = asked(desk)
		await pass(20 * minute)
		expect(asked(desk)).toEqual(listening)
	})

	test('where Twitch has ended its events', async ({ desk }) => {
		await listenOffline(desk)
		const { shields, eventsub } = desk.twitch.world
		eventsub.revoke({ type: 'channel.shield_mode.begin' }, 'version_removed')
		await arrive()
		shields.set('streamer', true)
		await pass(late)
		expect(desk.companion.variables['shield_mode']).toBe(true)
	})

	test('where no account may listen: in the own channel each minute, elsewhere by turns', async ({ desk }) => {
		fakeTime()
		desk.issue({ scopes: everyScope.filter((scope) => scope !== 'user:read:chat') })
		await desk.start({ channels: 'streamer other' })
		await pass(minute)
		for (const login of ['streamer', 'other']) desk.twitch.world.chatRooms.change(login, { emoteOnly: true })
		await pass(late)
		expect(desk.companion.variables['streamer_chat_mode_emote']).toBe(true)
		await pass(minute)
		expect(desk.companion.variables['other_chat_mode_emote']).toBe(true)
	})

	test('in channels of others three times a minute in all, however many they are', async ({ desk }) => {
		const guests = Array.from({ length: 30 }, (_, index) => `guest_${index}`)
		for (const login of guests) desk.twitch.world.addUser({ login })
		await listenOffline(desk, ['streamer', ...guests].join(' '))
		loseEvents(desk)
		await pass(2 * minute)
		const { id } = desk.twitch.world.channel('streamer').owner
		const elsewhere = (): number =>
			desk.helix().filter(({ query }) => query['broadcaster_id'] && !query['broadcaster_id'].includes(id)).length
		const [before, streams] = [elsewhere(), desk.helix('get-channel-information').length]
		await pass(10 * minute)
		// The settings of all channels are read together.
		expect(elsewhere() - before - (desk.helix('get-channel-information').length - streams)).toBeLessThanOrEqual(31)
	})

	test('no more often for an interruption that is short', async ({ desk }) => {
		await listenOffline(desk)
		const before = asked(desk)
		desk.twitch.world.eventsub.drop()
		await pass(5 * minute)
		expect(asked(desk)).toEqual(before.map((count) => count + 1))
	})
})
