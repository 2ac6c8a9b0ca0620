import { describe, expect } from 'vitest'
import type { OptionInputs } from '../../../sandbox/companion/index.js'
import { Crew } from '../../helpers/crew.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

const lately = { whom: 'frozen_or_last' } as const
const nobody = 'User: nobody is frozen, and no message of a viewer in the chat of @streamer is known. Name a user.'

async function freeze(desk: Desk, options: OptionInputs = {}): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('target_freeze', options)).error
}

async function write(desk: Desk, user: string, channel = 'streamer'): Promise<void> {
	desk.twitch.world.writeChat(channel, user, 'Hello')
	await until('it is shown', () => desk.companion.variables[`${channel}_chat_last_login`] === user)
}

async function untilResult(desk: Desk, result: string): Promise<void> {
	await until(result, () => desk.companion.variables['last_action_result'] === result)
}

function banned({ twitch }: Desk, channel = 'streamer'): string[] {
	return twitch.world.bans.of(channel).map(({ user }) => user.login)
}

async function startWithThird(desk: Desk): Promise<void> {
	desk.twitch.world.addUser({ login: 'third', displayName: 'Third' })
	await desk.startListening()
}

describe('A named user who is empty', () => {
	test.for([
		['ban', {}],
		['timeout', {}],
		['warn', { reason: 'Stop' }],
		['suspicious_set', {}],
	] as const)('is nobody to %s, whoever is frozen or wrote last', async ([id, options], { desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		await freeze(desk)
		await write(desk, 'third')
		for (const user of ['', ' ']) {
			const { error } = await desk.companion.pressWithDefaults(id, { ...options, user })
			expect(error).toBe('User: nobody is named. Name a user, or choose under "Whom" who is frozen.')
		}
		const endpoints = ['ban-user', 'warn-chat-user', 'add-suspicious-status-to-chat-user']
		expect(endpoints.flatMap((endpoint) => desk.helix(endpoint))).toEqual([])
	})

	test.for(['undefined', 'null', 'NaN', ' Undefined', '@undefined'])(
		'is not the user "%s", though somebody has this login',
		async (user, { desk }) => {
			for (const login of ['undefined', 'null', 'nan']) desk.twitch.world.addUser({ login })
			await desk.startSignedIn()
			expect((await desk.companion.pressWithDefaults('ban', { user })).error).toMatch(/^User: a login, @name or/)
			expect(banned(desk)).toEqual([])
		},
	)
})

describe('Who is frozen, else who wrote last', () => {
	test('is the last viewer, though a moderator and the broadcaster wrote after', async ({ desk }) => {
		await startWithThird(desk)
		desk.twitch.world.makeModerator('streamer', 'third')
		await write(desk, 'other')
		await write(desk, 'third')
		await write(desk, 'streamer')
		expect(desk.companion.variables['streamer_target_login']).toBe('other')
		expect(await freeze(desk)).toBeUndefined()
		await untilResult(desk, 'Frozen: @other in @streamer')
		await freeze(desk, { state: 'off' })
		await desk.companion.pressWithDefaults('ban', lately)
		expect(banned(desk)).toEqual(['other'])
	})

	test.for([
		['ban', { reason: '' }],
		['timeout', { duration: '60' }],
		['warn', { reason: 'Stop' }],
		['suspicious_set', { status: 'monitor' }],
	] as const)('%s says that nobody is known, and sends nothing', async ([id, options], { desk }) => {
		await desk.startListening()
		expect((await desk.companion.pressWithDefaults(id, { ...options, ...lately })).error).toBe(nobody)
		expect(banned(desk)).toEqual([])
	})

	test('a ban is for who wrote last, without asking Twitch who that is, and says who it was', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'third')
		await write(desk, 'other')
		const before = desk.helix('get-users').length
		expect(await desk.companion.pressWithDefaults('ban', lately)).toMatchObject({ outcome: 'done' })
		expect(banned(desk)).toEqual(['other'])
		expect(desk.helix('get-users')).toHaveLength(before)
		await untilResult(desk, 'Banned @other in @streamer')
	})

	test('the viewer is meant, and shown, who wrote before the broadcaster', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		await write(desk, 'streamer')
		expect(desk.companion.variables).toMatchObject({ streamer_target_login: 'other', streamer_target_frozen: false })
		expect(await desk.companion.pressWithDefaults('warn', { ...lately, reason: 'Stop' })).toMatchObject({
			outcome: 'done',
		})
		const { id } = desk.twitch.world.channel('other').owner
		expect(desk.helix('warn-chat-user')).toMatchObject([{ body: { data: { user_id: id } } }])
	})

	test('nothing is done to the broadcaster or an account of this connection, though nobody else wrote', async ({
		desk,
	}) => {
		const crew = new Crew(desk, ['streamer', 'helper'], everyScope)
		await crew.startSignedIn()
		const { subscriptions } = desk.twitch.world.eventsub
		await until('the chat is heard', () =>
			subscriptions.enabled.some(({ facts }) => facts.type === 'channel.chat.message'),
		)
		await write(desk, 'streamer')
		await write(desk, 'helper')
		expect((await desk.companion.pressWithDefaults('timeout', lately)).error).toBe(nobody)
		expect(await freeze(desk)).toBe('Whom: in the channel of @streamer it is not known which viewer wrote last.')
		expect(banned(desk)).toEqual([])
	})

	test('who is named goes before who wrote', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		await freeze(desk)
		await desk.companion.pressWithDefaults('ban', { user: 'third' })
		expect(banned(desk)).toEqual(['third'])
	})
})

describe('A frozen target', () => {
	test('is shown, and stays whoever writes meanwhile', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		expect(await freeze(desk)).toBeUndefined()
		await untilResult(desk, 'Frozen: @other in @streamer')
		await write(desk, 'third')
		const { companion } = desk
		expect(companion.variables).toMatchObject({ selected_target_login: 'other', streamer_target_user: 'Other' })
		expect(companion.variables['selected_target_since']).toMatch(/^\d{4}-.*Z$/)
		const frozen = { whom: 'frozen' } as const
		await companion.pressWithDefaults('warn', { ...frozen, reason: 'Stop' })
		await companion.pressWithDefaults('suspicious_set', { ...frozen, status: 'restrict' })
		await companion.pressWithDefaults('timeout', { ...lately, duration: '60' })
		expect(banned(desk)).toEqual(['other'])
		await companion.pressWithDefaults('unban')
		expect(banned(desk)).toEqual([])
		const { id } = desk.twitch.world.channel('other').owner
		expect(desk.helix('warn-chat-user')).toMatchObject([{ body: { data: { user_id: id } } }])
		expect(desk.twitch.world.caution.suspicion('streamer', 'other')).toBe('restricted')
	})

	test('is released by another press, and who wrote last counts again', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		await freeze(desk)
		await write(desk, 'third')
		await freeze(desk)
		await untilResult(desk, 'Released: @other in @streamer')
		await until('who wrote last is shown', () => desk.companion.variables['selected_target_login'] === 'third')
		expect(desk.companion.variables['selected_target_since']).toBe('')
		await desk.companion.pressWithDefaults('ban', lately)
		expect(banned(desk)).toEqual(['third'])
	})

	test('gives way to another one when it is turned on again, and off twice is no failure', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		await freeze(desk, { state: 'on' })
		await write(desk, 'third')
		await freeze(desk, { state: 'on' })
		await untilResult(desk, 'Frozen: @third in @streamer')
		expect(await freeze(desk, { state: 'off' })).toBeUndefined()
		expect(await freeze(desk, { state: 'off' })).toBeUndefined()
		await untilResult(desk, 'Nobody was frozen in @streamer')
	})

	const deeds: readonly (readonly [string, (world: Desk['twitch']['world']) => unknown, string])[] = [
		['raid', ({ raids }) => raids.arrive('other', 'streamer', 5), 'last_raider'],
		['follow', ({ followers }) => followers.follow('streamer', 'other'), 'last_follower'],
		['automod', ({ automod }) => automod.hold('streamer', 'other', 'Bad'), 'automod_last_user'],
	]
	test.for(deeds)('may be who was the last to %s', async ([whom, happen, shown], { desk }) => {
		await startWithThird(desk)
		happen(desk.twitch.world)
		await until('it is shown', () => desk.companion.variables[shown] === 'Other')
		await write(desk, 'third')
		expect(await freeze(desk, { whom })).toBeUndefined()
		await desk.companion.pressWithDefaults('ban', lately)
		expect(banned(desk)).toEqual(['other'])
	})

	test('cannot be had where nobody is known, in words', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await freeze(desk)).toBe('Whom: in the channel of @streamer it is not known which viewer wrote last.')
		expect(await freeze(desk, { whom: 'raid' })).toBe(
			'Whom: in the channel of @streamer it is not known who raided last.',
		)
	})

	test('is never the broadcaster', async ({ desk }) => {
		await desk.startListening()
		desk.twitch.world.followers.follow('streamer', 'other')
		desk.twitch.world.raids.arrive('streamer', 'streamer', 5)
		await write(desk, 'streamer')
		expect(await freeze(desk)).toMatch(/^Whom: /)
		expect(desk.companion.variables['streamer_target_frozen']).toBe(false)
	})

	test('belongs to its channel', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'third' })
		desk.twitch.world.makeModerator('other', 'streamer')
		await desk.startListening({ channels: 'streamer other' })
		const { subscriptions } = desk.twitch.world.eventsub
		const chats = (): number =>
			subscriptions.enabled.filter(({ facts }) => facts.type === 'channel.chat.message').length
		await until('both chats are heard', () => chats() === 2)
		await write(desk, 'third', 'other')
		await freeze(desk, { channel: 'other' })
		await until('it is shown', () => desk.companion.variables['other_target_login'] === 'third')
		expect(desk.companion.variables['streamer_target_login']).toBe('')
		expect((await desk.companion.pressWithDefaults('ban', { ...lately, channel: 'streamer' })).error).toBe(nobody)
		await desk.companion.pressWithDefaults('ban', { ...lately, channel: 'other' })
		expect([banned(desk, 'other'), banned(desk)]).toEqual([['third'], []])
	})

	test('is nobody where nobody was frozen, whoever wrote last', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		const { error } = await desk.companion.pressWithDefaults('ban', { whom: 'frozen', user: 'third' })
		expect(error).toBe('User: nobody is frozen in the channel of @streamer. Name a user.')
		expect(banned(desk)).toEqual([])
	})

	test('is released once banned, by whatever name; the ban of another leaves it', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		await freeze(desk)
		await until('it is frozen', () => desk.companion.variables['streamer_target_frozen'] === true)
		await desk.companion.pressWithDefaults('ban', { user: 'third' })
		await untilResult(desk, 'Banned @third in @streamer')
		expect(desk.companion.variables['streamer_target_frozen']).toBe(true)
		await desk.companion.pressWithDefaults('ban', { user: '@Other' })
		await until('it is released', () => desk.companion.variables['streamer_target_frozen'] === false)
		expect(banned(desk)).toEqual(['third', 'other'])
	})

	test('stays where the ban failed', async ({ desk }) => {
		await startWithThird(desk)
		await write(desk, 'other')
		await freeze(desk)
		desk.twitch.world.bans.ban('streamer', 'other')
		const sentence = 'The user is banned already. For a timeout in place of a ban, unban first.'
		expect((await desk.companion.pressWithDefaults('ban', lately)).error).toBe(sentence)
		await untilResult(desk, `Failed: ${sentence}`)
		expect(desk.companion.variables['streamer_target_frozen']).toBe(true)
	})

	test('is released after a quarter of an hour', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.writeChat('streamer', 'other', 'Hello')
		await arrive()
		await freeze(desk)
		await pass(14 * minute)
		expect(desk.companion.variables['streamer_target_frozen']).toBe(true)
		await pass(2 * minute)
		expect(desk.companion.variables).toMatchObject({ streamer_target_frozen: false, streamer_target_since: '' })
		const { error } = await desk.companion.pressWithDefaults('ban', { whom: 'frozen' })
		expect(error).toBe('User: nobody is frozen in the channel of @streamer. Name a user.')
		await freeze(desk)
		await pass(second)
		expect(desk.companion.variables['streamer_target_frozen']).toBe(true)
	})

	test('is released when the stream ends, and held while there is none', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.writeChat('streamer', 'other', 'Hello')
		await arrive()
		await freeze(desk)
		desk.twitch.world.goOffline('streamer')
		await arrive()
		expect(desk.companion.variables['streamer_target_frozen']).toBe(false)
		await freeze(desk)
		await pass(5 * minute)
		expect(desk.companion.variables['streamer_target_frozen']).toBe(true)
	})

	test('can be made a VIP, while a moderator is named', async ({ desk }) => {
		await startWithThird(desk)
		expect((await desk.companion.pressWithDefaults('vip_add')).error).toBe(
			'User: nobody is frozen in the channel of @streamer. Name a user.',
		)
		await write(desk, 'other')
		await freeze(desk)
		await desk.companion.pressWithDefaults('vip_add')
		expect(desk.twitch.world.roles.isVip('streamer', 'other')).toBe(true)
		await desk.companion.pressWithDefaults('vip_remove')
		expect(desk.twitch.world.roles.isVip('streamer', 'other')).toBe(false)
		expect((await desk.companion.pressWithDefaults('mod_add')).error).toMatch(/^User: a login, @name or numeric id/)
	})
})
