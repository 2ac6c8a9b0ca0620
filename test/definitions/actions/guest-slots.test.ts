import { beforeEach, describe, expect } from 'vitest'
import { test as base, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { untilTold } from './results.js'

/** With a session in the own channel, and two who are ready for a slot. */
const test = base.extend<{ ready: void }>({
	ready: [
		async ({ desk }, use) => {
			const { world } = desk.twitch
			world.addUser({ login: 'third', displayName: 'Third' })
			world.guestStar.begin('streamer')
			for (const login of ['other', 'third']) {
				world.guestStar.invite('streamer', login)
				world.guestStar.answer('streamer', login, 'READY')
			}
			await use()
		},
		{ auto: true },
	],
})

beforeEach<{ desk: Desk; ready: void }>(async ({ desk }) => desk.startSignedIn())

/** Who sits where, beside the host. */
function seats({ twitch }: Desk): Record<string, string> {
	const slots = twitch.world.guestStar.session('streamer')?.slots ?? new Map()
	return Object.fromEntries([...slots].filter(([slot]) => slot !== '0').map(([slot, { user }]) => [slot, user.login]))
}

type Id = 'guest_assign' | 'guest_move' | 'guest_remove'

async function press(desk: Desk, id: Id, options: Record<string, string | number | boolean>): Promise<string> {
	const { outcome, error } = await desk.companion.pressWithDefaults(id, { channel: 'own', ...options })
	return error ?? outcome
}

const assign = async (desk: Desk, user: string, slot: number): Promise<string> =>
	press(desk, 'guest_assign', { user, slot })

describe('A slot', () => {
	test('is given to a guest who is ready', async ({ desk }) => {
		expect(await assign(desk, '@Other', 2)).toBe('done')
		expect(seats(desk)).toEqual({ 2: 'other' })
		await untilTold(desk, '@other has slot 2 in @streamer')
	})

	test('is not given where there is none, nor twice, nor to who was not invited or is not ready', async ({ desk }) => {
		const { guestStar } = desk.twitch.world
		expect(await assign(desk, 'other', 5)).toMatch(/^The session has no such slot, or nobody is in it: /)
		await assign(desk, 'other', 1)
		const taken = 'The slot is taken, or the guest has one already: then move the guest.'
		expect(await assign(desk, 'other', 2)).toBe(taken)
		expect(await assign(desk, 'third', 1)).toBe(taken)
		guestStar.answer('streamer', 'third', 'ACCEPTED')
		expect(await assign(desk, 'third', 2)).toMatch(/^The guest is not ready yet: /)
		guestStar.uninvite('streamer', 'third')
		expect(await assign(desk, 'third', 2)).toBe('The user is not invited: invite first.')
		expect(seats(desk)).toEqual({ 1: 'other' })
	})
})

describe('A guest', () => {
	test('moves to a free slot, named by login, and who is live is shown at once', async ({ desk }) => {
		const { guestStar } = desk.twitch.world
		guestStar.assign('streamer', 'other', '1')
		guestStar.set('streamer', '1', { isLive: true })
		const lamp = await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 3 })
		expect(await press(desk, 'guest_move', { guest: '@Other', slot: 3 })).toBe('done')
		expect(seats(desk)).toEqual({ 3: 'other' })
		await until('the guest is live there', () => lamp.active)
	})

	test('changes places with another, named by slot', async ({ desk }) => {
		const { guestStar } = desk.twitch.world
		guestStar.assign('streamer', 'other', '1')
		guestStar.assign('streamer', 'third', '2')
		guestStar.set('streamer', '2', { isLive: true })
		const lamp = await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 1 })
		expect(await press(desk, 'guest_move', { guest: '1', slot: 2 })).toBe('done')
		expect(seats(desk)).toEqual({ 1: 'third', 2: 'other' })
		await until('the other is live here', () => lamp.active)
		await untilTold(desk, '@other has slot 2 in @streamer')
		expect(await press(desk, 'guest_move', { guest: 'third', slot: 1 })).toBe('done')
		expect(seats(desk)).toEqual({ 1: 'third', 2: 'other' })
		expect(lamp.active).toBe(true)
	})

	test('of two presses at once goes one slot on, and one more', async ({ desk }) => {
		desk.twitch.world.guestStar.assign('streamer', 'other', '1')
		const results = [2, 3].map(async (slot) => press(desk, 'guest_move', { guest: 'other', slot }))
		expect(await Promise.all(results)).toEqual(['done', 'done'])
		expect(seats(desk)).toEqual({ 3: 'other' })
	})

	test.for([true, false])('is removed, and is invited again: %s', async (reinvite, { desk }) => {
		const { world } = desk.twitch
		world.guestStar.assign('streamer', 'other', '1')
		await desk.companion.pressWithDefaults('guest_slot', { guest: 'other', live: 'on' })
		const lamp = await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 1 })
		await until('the guest is live', () => lamp.active)
		expect(await press(desk, 'guest_remove', { guest: 'other', reinvite })).toBe('done')
		expect(seats(desk)).toEqual({})
		const invites = [...(world.guestStar.session('streamer')?.invites.keys() ?? [])]
		expect(invites.some(({ login }) => login === 'other')).toBe(reinvite)
		await until('the slot is empty', () => !lamp.active)
	})

	test('who is not there is not moved or removed', async ({ desk }) => {
		expect(await press(desk, 'guest_move', { guest: '1', slot: 2 })).toBe(
			'Guest: Nobody is in slot 1 in the channel of @streamer.',
		)
		expect(await press(desk, 'guest_remove', { guest: '@Other' })).toBe(
			'Guest: @other has no slot in the channel of @streamer.',
		)
		desk.twitch.world.guestStar.end('streamer')
		expect(await press(desk, 'guest_remove', { guest: '1' })).toMatch(/^No Guest Star session runs in the channel/)
		expect(desk.helix('delete-guest-star-slot')).toEqual([])
	})

	test('is not the host, who stays in slot 0', async ({ desk }) => {
		expect(await press(desk, 'guest_remove', { guest: 'streamer' })).toBe(
			'The host cannot be removed: end the session.',
		)
		expect(await press(desk, 'guest_remove', { guest: '0' })).toMatch(/^Guest: a slot from 1 to 6, /)
	})
})
