import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

const banOf = ({ twitch }: Desk, user = 'other', channel = 'streamer'): unknown => twitch.world.bans.find(channel, user)

describe('A ban', () => {
	test('is for good, with the reason', async ({ desk }) => {
		await desk.startSignedIn()
		const ban = { user: '@Other', reason: 'Spam & 🎉' }
		expect(await desk.companion.pressWithDefaults('ban', ban)).toMatchObject({ outcome: 'done' })
		expect(banOf(desk)).toMatchObject({ by: { login: 'streamer' }, reason: 'Spam & 🎉', endsAt: undefined })
		expect(desk.helix('ban-user')).toMatchObject([{ ignored: [] }])
	})

	test('without a reason sends none, and takes a numeric id', async ({ desk }) => {
		await desk.startSignedIn()
		const { id } = desk.twitch.world.channel('other').owner
		await desk.companion.pressWithDefaults('ban', { user: id })
		expect(desk.helix('ban-user')).toMatchObject([{ body: { data: { user_id: id } } }])
		expect(desk.helix('ban-user')[0]?.body).toEqual({ data: { user_id: id } })
	})

	test('of someone who is banned says so, and so does a timeout', async ({ desk }) => {
		desk.twitch.world.bans.ban('streamer', 'other')
		await desk.startSignedIn()
		const sentence = 'The user is banned already. For a timeout in place of a ban, unban first.'
		expect((await desk.companion.pressWithDefaults('ban', { user: 'other' })).error).toBe(sentence)
		expect((await desk.companion.pressWithDefaults('timeout', { user: 'other' })).error).toBe(sentence)
		expect(banOf(desk)).toMatchObject({ endsAt: undefined })
	})

	test('of the broadcaster is refused in words', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('ban', { user: 'streamer' })
		expect(error).toBe('The broadcaster and Twitch staff cannot be banned, moderators only by the broadcaster.')
	})

	test('is given as moderator in the channel of another, and there a moderator cannot be banned', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'third' })
		desk.twitch.world.addUser({ login: 'guard' })
		desk.twitch.world.makeModerator('other', 'streamer')
		desk.twitch.world.makeModerator('other', 'guard')
		await desk.startSignedIn()
		const press = async (user: string): ReturnType<Desk['companion']['press']> =>
			desk.companion.pressWithDefaults('ban', { channel: 'other', user })
		expect(await press('third')).toMatchObject({ outcome: 'done' })
		expect(banOf(desk, 'third', 'other')).toMatchObject({ by: { login: 'streamer' } })
		expect((await press('guard')).error).toMatch(/^The broadcaster and Twitch staff cannot be banned, moderators/)
	})
})

describe('Where somebody else is at the same user', () => {
	const collide = ({ twitch }: Desk, endpoint: string, times: number): void => {
		const message = "You may not update the user's ban state while someone else is updating the state."
		twitch.world.trouble.fail({ match: { endpoint }, status: 409, body: { status: 409, message }, times })
	}

	test.for([
		['ban', 'ban-user', { user: 'other' }],
		['timeout', 'ban-user', { user: 'other' }],
		['warn', 'warn-chat-user', { user: 'other', reason: 'Stop' }],
	] as const)('%s is done a moment later, once', async ([id, endpoint, options], { desk }) => {
		await startInFakeTime(desk)
		collide(desk, endpoint, 1)
		const pressed = desk.companion.pressWithDefaults(id, options)
		await pass(second)
		expect(await pressed).toMatchObject({ outcome: 'done' })
		expect(desk.helix(endpoint)).toHaveLength(2)
	})

	test('for longer, the press says so', async ({ desk }) => {
		await startInFakeTime(desk)
		collide(desk, 'ban-user', 2)
		const pressed = desk.companion.pressWithDefaults('ban', { user: 'other' })
		await pass(second)
		expect((await pressed).error).toBe('Somebody else is doing something to this user at this moment. Press again.')
		expect(banOf(desk)).toBeUndefined()
	})
})

describe('A timeout', () => {
	test('lasts as long as it says, and is told with its length', async ({ desk }) => {
		await desk.startSignedIn()
		const timeout = { user: 'other', duration: '1h30m', reason: 'Calm down' }
		expect(await desk.companion.pressWithDefaults('timeout', timeout)).toMatchObject({ outcome: 'done' })
		expect(banOf(desk)).toMatchObject({ reason: 'Calm down' })
		expect(desk.helix('ban-user')).toMatchObject([{ body: { data: { duration: 5400 } } }])
		await until('it is told', () => {
			return desk.companion.variables['last_action_result'] === 'Timed out @other for 1h30m in @streamer'
		})
	})

	test('of someone in a timeout changes its length', async ({ desk }) => {
		const { endsAt = 0 } = desk.twitch.world.bans.ban('streamer', 'other', { seconds: 600 })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('timeout', { user: 'other', duration: '1' })
		expect(desk.twitch.world.bans.find('streamer', 'other')?.endsAt ?? 0).toBeLessThan(endsAt)
	})
})

describe('Unbanning', () => {
	test.for([
		['a ban', {}],
		['a timeout', { seconds: 600 }],
	] as const)('ends %s', async ([, how], { desk }) => {
		desk.twitch.world.bans.ban('streamer', 'other', how)
		await desk.startSignedIn()
		expect(await desk.companion.pressWithDefaults('unban', { user: 'other' })).toMatchObject({ outcome: 'done' })
		expect(banOf(desk)).toBeUndefined()
	})

	test('of someone who is not banned says so', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('unban', { user: 'other' })
		expect(error).toBe('The user is neither banned nor timed out in this channel.')
	})

	test('is never of whoever wrote last: with an empty user, somebody must be frozen', async ({ desk }) => {
		await desk.startListening()
		desk.twitch.world.bans.ban('streamer', 'other', { seconds: 600 })
		const { error } = await desk.companion.pressWithDefaults('unban')
		expect(error).toBe('User: nobody is frozen in the channel of @streamer. Name a user.')
		expect(desk.helix('unban-user')).toEqual([])
	})
})

describe('A warning', () => {
	test('reaches who is warned, and is shown as the last action of a moderator', async ({ desk }) => {
		await desk.startListening()
		const warning = { user: 'other', reason: 'No spoilers, שלום' }
		expect(await desk.companion.pressWithDefaults('warn', warning)).toMatchObject({ outcome: 'done' })
		expect(desk.helix('warn-chat-user')).toMatchObject([
			{ body: { data: { reason: 'No spoilers, שלום' } }, ignored: [] },
		])
		await until('it is shown', () => desk.companion.variables['last_mod_action'] === 'warn')
		expect(desk.companion.variables['last_mod_action_target']).toBe('Other')
	})

	test('of a moderator is refused in words', async ({ desk }) => {
		desk.twitch.world.makeModerator('streamer', 'other')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('warn', { user: 'other', reason: 'Stop' })
		expect(error).toBe('The broadcaster and moderators cannot be warned.')
	})
})

describe('A suspicious user', () => {
	test('is monitored, restricted, and cleared again', async ({ desk }) => {
		await desk.startSignedIn()
		const suspicion = async (status: string): Promise<string> => {
			const pressed = await desk.companion.pressWithDefaults('suspicious_set', { user: 'other', status })
			expect(pressed).toMatchObject({ outcome: 'done' })
			return desk.twitch.world.caution.suspicion('streamer', 'other')
		}
		expect(await suspicion('monitor')).toBe('active_monitoring')
		expect(await suspicion('restrict')).toBe('restricted')
		expect(await suspicion('clear')).toBe('none')
		await until('it is told', () => {
			return desk.companion.variables['last_action_result'] === '@other is not suspicious any more in @streamer'
		})
	})

	test.for(['monitor', 'clear'])('cannot be a moderator, whom one wants to %s', async (status, { desk }) => {
		desk.twitch.world.makeModerator('streamer', 'other')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('suspicious_set', { user: 'other', status })
		expect(error).toMatch(/^Twitch does not let this user be marked/)
	})
})
