import { describe, expect } from 'vitest'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

const looks = ['get-shield-mode-status', 'get-automod-settings', 'get-unban-requests', 'get-shared-chat-session']

/** Channels that are offline are looked at one thing after the other. */
const untilRead = 4 * minute

async function listenInFakeTime(desk: Desk): Promise<void> {
	fakeTime()
	desk.issue({ scopes: everyScope })
	await desk.start()
	await pass(untilRead)
}

/** How often each was asked. */
function asked(desk: Desk): number[] {
	return looks.map((id) => desk.helix(id).length)
}

function change({ twitch: { world } }: Desk): void {
	world.shields.set('streamer', true, 'other')
	world.automod.set('streamer', { ...world.automod.settings('streamer'), overall_level: 2 })
	world.unbanRequests.ask('streamer', 'other')
	world.sharedChats.begin('other', ['streamer'])
}

const changed = {
	shield_mode: true,
	shield_by: 'Other',
	automod_level: 2,
	unban_requests: 1,
	shared_chat_active: true,
	shared_chat_host: 'Other',
	shared_chat_count: 2,
}

describe('What moderators see', () => {
	test('is read once at the start', async ({ desk }) => {
		change(desk)
		await listenInFakeTime(desk)
		expect(desk.companion.variables).toMatchObject(changed)
		expect(asked(desk)).toEqual([1, 1, 1, 1])
		expect(desk.helix('get-unban-requests')[0]?.query).toMatchObject({ status: ['pending'], first: ['100'] })
		await pass(20 * minute)
		expect(asked(desk)).toEqual([1, 1, 1, 1])
	})

	test('is read again after a gap in the events', async ({ desk }) => {
		await listenInFakeTime(desk)
		const { world } = desk.twitch
		world.eventsub.drop()
		change(desk)
		await pass(untilRead)
		expect(desk.companion.variables).toMatchObject(changed)
		expect(asked(desk)).toEqual([2, 2, 2, 2])
		world.eventsub.drop()
		world.shields.set('streamer', false)
		world.sharedChats.end('other')
		await pass(untilRead)
		expect(desk.companion.variables).toMatchObject({ shield_mode: false, shared_chat_active: false })
	})

	test('says after a gap who is live of the guests', async ({ desk }) => {
		await listenInFakeTime(desk)
		const [session, first, other] = [
			await desk.companion.addFeedback('guest_live', { what: 'session', slot: 1 }),
			await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 1 }),
			await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 2 }),
		]
		const lamps = (): boolean[] => [session, first, other].map(({ active }) => active)
		const { eventsub, guestStar } = desk.twitch.world
		eventsub.drop()
		guestStar.begin('streamer')
		guestStar.assign('streamer', 'other', '1')
		guestStar.set('streamer', '1', { isLive: true })
		await pass(untilRead)
		expect(lamps()).toEqual([true, true, false])
		eventsub.drop()
		guestStar.move('streamer', '1', '2')
		await pass(untilRead)
		expect(lamps()).toEqual([true, false, true])
		eventsub.drop()
		guestStar.end('streamer')
		await pass(untilRead)
		expect(lamps()).toEqual([false, false, false])
		expect(desk.helix('get-guest-star-session')).toHaveLength(4)
	})

	test('sends nothing while nothing happens, and ticks only while AutoMod holds something', async ({ desk }) => {
		await listenInFakeTime(desk)
		await pass(10 * minute)
		const names = (since: number): string[] => desk.companion.variableBatches.slice(since).flatMap(Object.keys)
		const start = desk.companion.variableBatches.length
		await pass(10 * minute)
		expect(names(start).filter((name) => /^(shield|automod|unban|last_mod|mod_act|shared)/.test(name))).toEqual([])
		const { id } = desk.twitch.world.automod.hold('streamer', 'other', 'Bad')
		await pass(second)
		expect(desk.companion.variables['automod_held_count']).toBe(1)
		desk.twitch.world.automod.resolve(id, 'approved', 'streamer')
		await pass(second)
		expect(desk.companion.variables['automod_held_count']).toBe(0)
	})

	test('counts no message that AutoMod held for five minutes, though its end was missed', async ({ desk }) => {
		await listenInFakeTime(desk)
		desk.twitch.world.automod.hold('streamer', 'other', 'Bad')
		await pass(second)
		desk.twitch.world.trouble.fail({ match: { host: 'eventsub' }, status: 503, times: Infinity })
		desk.twitch.world.eventsub.drop()
		await pass(4.9 * minute)
		expect(desk.companion.variables['automod_held_count']).toBe(1)
		await pass(0.2 * minute)
		expect(desk.companion.variables['automod_held_count']).toBe(0)
	})
})

describe('The status', () => {
	test('tells after a minute that live events do not come, and is Ok when they come again', async ({ desk }) => {
		await listenInFakeTime(desk)
		const lamp = await desk.companion.addFeedback('connection', { which: 'live_events', scope: '', account: 'default' })
		expect(lamp.active).toBe(true)
		expect(desk.companion.variables).toMatchObject({ eventsub_state: 'live', eventsub_cost: 0 })
		expect(desk.companion.variables['eventsub_subscriptions']).toBe(
			desk.twitch.world.eventsub.subscriptions.enabled.length,
		)
		desk.twitch.world.trouble.fail({ match: { host: 'eventsub' }, status: 503, times: Infinity })
		desk.twitch.world.eventsub.drop()
		await pass(55 * second)
		expect(desk.companion.status).toMatchObject({ status: 'ok', message: 'Signed in as streamer' })
		expect(lamp.active).toBe(false)
		expect(desk.companion.variables['eventsub_state']).toMatch(/waiting|connecting/)
		await pass(10 * second)
		expect(desk.companion.status).toMatchObject({
			status: 'unknown_warning',
			message:
				'Signed in as streamer, but live events do not come: keys are up to a minute late, and follows, subs and the like of that time are not shown. Connecting again by itself.',
		})
		await pass(5 * minute)
		expect(desk.companion.status?.status).toBe('unknown_warning')
		desk.twitch.world.trouble.clear()
		await pass(90 * second)
		expect(desk.companion.status).toMatchObject({ status: 'ok', message: 'Signed in as streamer' })
		expect(lamp.active).toBe(true)
	})

	test('stays Ok through interruptions that are short', async ({ desk }) => {
		await listenInFakeTime(desk)
		for (let count = 0; count < 4; count += 1) {
			desk.twitch.world.eventsub.drop()
			await pass(30 * second)
		}
		expect(desk.companion.statuses.map(({ status }) => status)).not.toContain('unknown_warning')
	})
})
