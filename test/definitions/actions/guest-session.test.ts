import { describe, expect } from 'vitest'
import { arrive, listenLive } from '../../core/live/listening.js'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { untilTold } from './results.js'

const running = ({ twitch }: Desk, channel = 'streamer'): boolean =>
	twitch.world.guestStar.session(channel) !== undefined

const session = async (desk: Desk, state: 'on' | 'off' | 'toggle'): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('guest_session', { state })

const invite = async (desk: Desk, options: object = {}): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('guest_invite', { user: '@Other', ...options })

describe('A Guest Star session', () => {
	test('is started and ended, and shown at once, with its host in it', async ({ desk }) => {
		await desk.startSignedIn()
		const lamp = await desk.companion.addFeedback('guest_live', { what: 'session', slot: 0 })
		const host = await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 0 })
		expect(await session(desk, 'on')).toMatchObject({ outcome: 'done' })
		expect(running(desk)).toBe(true)
		await until('the lamps are on', () => lamp.active && host.active)
		expect(await session(desk, 'off')).toMatchObject({ outcome: 'done' })
		expect(running(desk)).toBe(false)
		await until('the lamps are off', () => !lamp.active && !host.active)
		await untilTold(desk, 'Guest Star session ended in @streamer')
	})

	test.for([true, false])(
		'that runs: %s, is toggled there and back, though nothing told of it',
		async (is, { desk }) => {
			if (is) desk.twitch.world.guestStar.begin('streamer')
			await desk.startSignedIn({ eventsubUrl: 'ws://127.0.0.1:9' })
			expect(await session(desk, 'toggle')).toMatchObject({ outcome: 'done' })
			expect(running(desk)).toBe(!is)
			expect(await session(desk, 'toggle')).toMatchObject({ outcome: 'done' })
			expect(running(desk)).toBe(is)
		},
	)

	test('is toggled twice by two presses at once', async ({ desk }) => {
		await desk.startSignedIn()
		const results = await Promise.all([session(desk, 'toggle'), session(desk, 'toggle')])
		expect(results).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }])
		expect(running(desk)).toBe(false)
	})

	test('that someone else began is ended as events tell, without a question', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.guestStar.begin('streamer')
		await arrive()
		const before = desk.helix('get-guest-star-session').length
		expect(await session(desk, 'toggle')).toMatchObject({ outcome: 'done' })
		expect(running(desk)).toBe(false)
		expect(desk.helix('get-guest-star-session')).toHaveLength(before)
	})

	test('stays shown where the end of the one before is told late', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('guest_live', { what: 'session', slot: 0 })
		const host = await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 0 })
		await session(desk, 'on')
		await arrive()
		const release = desk.twitch.world.eventsub.trouble.holdEvents()
		await session(desk, 'off')
		await session(desk, 'on')
		release()
		await arrive()
		expect([lamp.active, host.active]).toEqual([true, true])
	})

	test('is not started while one runs, nor ended while none does', async ({ desk }) => {
		await desk.startSignedIn()
		expect((await session(desk, 'off')).error).toBe(
			'No Guest Star session runs in the channel of @streamer: start one first.',
		)
		expect(desk.helix('end-guest-star-session')).toEqual([])
		await session(desk, 'on')
		expect((await session(desk, 'on')).error).toBe('A Guest Star session runs already.')
	})

	test('needs a telephone of the broadcaster', async ({ desk }) => {
		desk.twitch.world.guestStar.withoutPhone.add('streamer')
		await desk.startSignedIn()
		expect((await session(desk, 'on')).error).toBe('Twitch wants a verified phone number of the broadcaster.')
	})

	test('that is over before its end is told says so', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.guestStar.begin('streamer')
		await arrive()
		desk.twitch.world.eventsub.trouble.holdEvents()
		desk.twitch.world.guestStar.end('streamer')
		const over = 'This Guest Star session is over. Press again: a new one may have begun.'
		expect((await session(desk, 'off')).error).toBe(over)
		expect((await invite(desk)).error).toBe(over)
		expect((await invite(desk, { what: 'take_back' })).error).toBe(over)
	})

	test.for([true, false])('that runs: %s, is learned', async (is, { desk }) => {
		if (is) desk.twitch.world.guestStar.begin('streamer')
		await desk.startSignedIn()
		expect(await desk.companion.learn('guest_session', { channel: 'own' })).toEqual({ state: is ? 'on' : 'off' })
	})
})

describe('An invitation', () => {
	const invited = ({ twitch: { world } }: Desk, channel = 'streamer'): string[] =>
		[...(world.guestStar.session(channel)?.invites.keys() ?? [])].map(({ login }) => login)

	test('is sent and taken back', async ({ desk }) => {
		desk.twitch.world.guestStar.begin('streamer')
		await desk.startSignedIn()
		expect(await invite(desk)).toMatchObject({ outcome: 'done' })
		expect(invited(desk)).toEqual(['other'])
		await untilTold(desk, 'Invited @other in @streamer')
		expect(await invite(desk, { what: 'take_back' })).toMatchObject({ outcome: 'done' })
		expect(invited(desk)).toEqual([])
		await untilTold(desk, 'Took back the invitation of @other in @streamer')
	})

	test('is sent by a moderator in the channel of another', async ({ desk }) => {
		const { world } = desk.twitch
		world.addUser({ login: 'third' })
		world.makeModerator('other', 'streamer')
		world.guestStar.begin('other')
		await desk.startSignedIn()
		expect(await invite(desk, { channel: 'other', user: 'third' })).toMatchObject({ outcome: 'done' })
		expect(invited(desk, 'other')).toEqual(['third'])
	})

	test('needs a session, and nobody is looked up before', async ({ desk }) => {
		await desk.startSignedIn()
		const before = desk.helix('get-users').length
		expect((await invite(desk)).error).toBe('No Guest Star session runs in the channel of @streamer: start one first.')
		expect(desk.helix('get-users')).toHaveLength(before)
	})

	test('says what Twitch has against it', async ({ desk }) => {
		const { world } = desk.twitch
		world.guestStar.begin('streamer')
		await desk.startSignedIn()
		expect((await invite(desk, { what: 'take_back' })).error).toBe(
			'No invitation of this user is open. Who has a slot is removed from it.',
		)
		expect((await invite(desk, { user: 'streamer' })).error).toMatch(/^Twitch does not let this user be invited: /)
		await invite(desk)
		expect((await invite(desk)).error).toBe('The user is invited already, or has a slot.')
	})
})
