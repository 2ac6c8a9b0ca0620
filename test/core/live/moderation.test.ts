import { describe, expect } from 'vitest'
import { Crew, roleScopes } from '../../helpers/crew.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../../definitions/fake-start.js'
import { arrive, listenLive, listenOffline } from './listening.js'
import { sentSince } from './sent.js'
import { documented } from './votes.js'

/** What has happened arrives, and then this is shown. */
async function untilShown(desk: Desk, variables: Readonly<Record<string, unknown>>): Promise<void> {
	await arrive()
	expect(desk.companion.variables).toMatchObject(variables)
}

/** What has happened arrives, and then this is so. */
async function until(what: string, isSo: () => boolean): Promise<void> {
	await arrive()
	expect(isSo(), what).toBe(true)
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : ''
}

/** What is shown of moderation. */
const own = /^(shield_|automod_|unban_|last_mod_|mod_action_|shared_chat_)/

/** Which other variables were sent while this happened, those of the chat and of the traffic aside. */
async function othersSent(desk: Desk, happen: () => Promise<void>): Promise<string[]> {
	const before = desk.companion.variableBatches.length
	await happen()
	return sentSince(desk, before).filter((name) => !own.test(name))
}

describe('Shield mode', () => {
	test('is shown with who turned it on and when, until it is turned off', async ({ desk }) => {
		await listenOffline(desk)
		const lamp = await desk.companion.addFeedback('shield_mode', { channel: 'own' })
		const others = await othersSent(desk, async () => {
			desk.twitch.world.shields.set('streamer', true, 'other')
			await untilShown(desk, { shield_mode: true, shield_by: 'Other' })
		})
		expect(others).toEqual([])
		await until('the lamp is on', () => lamp.active)
		expect(Date.now() - Date.parse(textOf(desk.companion.variables['shield_since']))).toBeLessThan(10_000)
		desk.twitch.world.shields.set('streamer', false)
		await untilShown(desk, { shield_mode: false, shield_by: '', shield_since: '' })
		await until('the lamp is off', () => !lamp.active)
	})

	test('is known in a channel that the account moderates', async ({ desk }) => {
		desk.twitch.world.channel('other').moderators.add('streamer')
		desk.issue({ scopes: [...everyScope, ...roleScopes] })
		await startInFakeTime(desk, { channels: 'streamer other' })
		await pass(10 * second)
		const lamp = await desk.companion.addFeedback('shield_mode', { channel: 'other' })
		desk.twitch.world.shields.set('other', true)
		await pass(second)
		expect(lamp.active).toBe(true)
		expect(desk.companion.variables['shield_mode']).not.toBe(true)
	})
})

describe('AutoMod', () => {
	test('shows what it holds until that is allowed or denied', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('automod_waiting', { count: 2 })
		const { automod } = desk.twitch.world
		const first = automod.hold('streamer', 'other', 'Bad words')
		automod.hold('streamer', 'other', 'Worse words')
		await untilShown(desk, { automod_held_count: 2, automod_last_user: 'Other', automod_last_text: 'Worse words' })
		await until('the lamp is on', () => lamp.active)
		automod.resolve(first.id, 'denied', 'streamer')
		await untilShown(desk, { automod_held_count: 1, automod_last_text: 'Worse words' })
		await until('the lamp is off', () => !lamp.active)
	})

	test('shows each of many messages that it holds at once', async ({ desk }) => {
		await listenLive(desk)
		const texts = ['one', 'two', 'three', 'four', 'five']
		for (const text of texts) desk.twitch.world.automod.hold('streamer', 'other', text)
		await untilShown(desk, { automod_held_count: 5, automod_last_text: 'five' })
		const shown = desk.companion.variableBatches.flatMap((batch) => batch['automod_last_text'] ?? [])
		expect(shown).toEqual(texts)
	})

	test('counts no more than a hundred', async ({ desk }) => {
		await listenLive(desk)
		for (let count = 0; count < 120; count += 1) desk.twitch.world.automod.hold('streamer', 'other', `${count}`)
		await untilShown(desk, { automod_held_count: 100 })
	})

	test('shows its level when that is changed', async ({ desk }) => {
		await listenLive(desk)
		const [three, custom] = [
			await desk.companion.addFeedback('automod_level', { level: '3' }),
			await desk.companion.addFeedback('automod_level', { level: 'custom' }),
		]
		const { automod } = desk.twitch.world
		const off = automod.settings('streamer')
		automod.set('streamer', { ...off, overall_level: 3, swearing: 3 })
		await untilShown(desk, { automod_level: 3 })
		await until('the lamp is on', () => three.active)
		automod.set('streamer', { ...off, swearing: 2 })
		await untilShown(desk, { automod_level: '' })
		await until('the other lamp is on', () => custom.active)
		expect(three.active).toBe(false)
	})
})

describe('Unban requests', () => {
	test('are counted as they come and are answered', async ({ desk }) => {
		await listenLive(desk)
		const lamp = await desk.companion.addFeedback('unban_waiting', { count: 2 })
		desk.twitch.world.unbanRequests.ask('streamer', 'other')
		await untilShown(desk, { unban_requests: 1 })
		desk.twitch.world.addUser({ login: 'third' })
		const request = desk.twitch.world.unbanRequests.ask('streamer', 'third')
		await untilShown(desk, { unban_requests: 2 })
		await until('the lamp is on', () => lamp.active)
		desk.twitch.world.unbanRequests.resolve('streamer', request.id, 'denied')
		await untilShown(desk, { unban_requests: 1, last_mod_action: 'deny_unban_request' })
		expect(lamp.active).toBe(false)
	})
})

describe('The last action of a moderator', () => {
	const acts: readonly { action: string; target?: string; happen: (world: Desk['twitch']['world']) => void }[] = [
		{ action: 'ban', happen: ({ bans }) => bans.ban('streamer', 'third', { by: 'other' }) },
		{ action: 'timeout', happen: ({ bans }) => bans.ban('streamer', 'third', { by: 'other', seconds: 60 }) },
		{ action: 'warn', happen: ({ caution }) => caution.warn('streamer', 'third', 'Stop', 'other') },
		{
			action: 'suspicious_restrict',
			happen: ({ caution }) => caution.suspect('streamer', 'third', 'restricted', 'other'),
		},
		{
			action: 'add_blocked_term',
			target: 'this, that',
			happen: ({ automod }) => automod.changeTerms('streamer', 'add_blocked', ['this', 'that'], { by: 'other' }),
		},
	]
	test.for(acts)('is shown once when it is $action', async ({ action, target = 'third', happen }, { desk }) => {
		desk.twitch.world.addUser({ login: 'third' })
		await listenLive(desk)
		happen(desk.twitch.world)
		await untilShown(desk, {
			last_mod_action: action,
			last_mod_action_moderator: 'Other',
			last_mod_action_target: target,
			mod_action_count: 1,
		})
		desk.twitch.world.caution.warn('streamer', 'other', 'Once more')
		await untilShown(desk, { last_mod_action_target: 'Other', mod_action_count: 2 })
	})

	const roles: readonly { action: string; happen: (world: Desk['twitch']['world']) => void }[] = [
		{ action: 'mod', happen: ({ roles }) => roles.addModerator('streamer', 'other') },
		{ action: 'vip', happen: ({ roles }) => roles.addVip('streamer', 'other') },
	]
	test.for(roles)('is shown when it is $action, and what takes it back', async ({ action, happen }, { desk }) => {
		await listenLive(desk)
		happen(desk.twitch.world)
		const shown = { last_mod_action_moderator: 'Streamer', last_mod_action_target: 'Other' }
		await untilShown(desk, { ...shown, last_mod_action: action, mod_action_count: 1 })
		desk.twitch.world.roles.removeModerator('streamer', 'other')
		desk.twitch.world.roles.removeVip('streamer', 'other')
		await untilShown(desk, { ...shown, last_mod_action: `un${action}`, mod_action_count: 2 })
	})

	test('is the end of a timeout, not of a ban, where it was one', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.bans.ban('streamer', 'other', { seconds: 60 })
		desk.twitch.world.bans.unban('streamer', 'other')
		await untilShown(desk, { last_mod_action: 'untimeout', mod_action_count: 2 })
	})

	test('is known without the many scopes that the event of all actions needs', async ({ desk }) => {
		desk.issue({ scopes: ['channel:moderate'] })
		await startInFakeTime(desk)
		const { subscriptions } = desk.twitch.world.eventsub
		await until('bans are told of', () => subscriptions.enabled.some(({ facts }) => facts.type === 'channel.unban'))
		desk.twitch.world.bans.ban('streamer', 'other')
		await untilShown(desk, { last_mod_action: 'ban', last_mod_action_target: 'Other' })
		desk.twitch.world.bans.unban('streamer', 'other')
		await untilShown(desk, { last_mod_action: 'unban', mod_action_count: 2 })
	})

	test('is still known when the event of all actions goes with a scope, and told of once when it is back', async ({
		desk,
	}) => {
		const users = ['one', 'two', 'three']
		for (const login of users) desk.twitch.world.addUser({ login })
		await listenLive(desk)
		const { bans } = desk.twitch.world
		bans.ban('streamer', 'one')
		await untilShown(desk, { last_mod_action_target: 'one', mod_action_count: 1 })
		desk.issue({ scopes: everyScope.filter((scope) => !scope.endsWith('vips')) })
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(20 * second)
		bans.ban('streamer', 'two')
		await untilShown(desk, { last_mod_action_target: 'two', mod_action_count: 2 })
		desk.issue({ scopes: everyScope })
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(20 * second)
		bans.ban('streamer', 'three')
		await untilShown(desk, { last_mod_action_target: 'three', mod_action_count: 3 })
	})

	test.for([
		['channel.moderate', 'channel.ban'],
		['channel.ban', 'channel.moderate'],
	] as const)('is told of once, whichever comes first: %s, then %s', async (types, { desk }) => {
		await listenLive(desk)
		const { world } = desk.twitch
		const release = world.eventsub.trouble.holdEvents()
		const { id } = world.channel('streamer').owner
		const common = { broadcaster_user_id: id, moderator_user_name: 'Streamer' }
		for (const type of types) {
			const [example] = documented(type, type === 'channel.moderate' ? '2' : '1')
			const user = { user_id: '7', user_name: 'Third' }
			const about = { broadcaster_user_id: id, ...(type === 'channel.moderate' && { moderator_user_id: id }) }
			const event =
				type === 'channel.ban'
					? { ...example, ...common, ...user, is_permanent: true }
					: { ...example, ...common, action: 'ban', timeout: null, ban: { ...user, reason: '' } }
			world.emit(type, type === 'channel.moderate' ? '2' : '1', about, event)
		}
		release()
		await untilShown(desk, { last_mod_action: 'ban', last_mod_action_target: 'Third', mod_action_count: 1 })
	})

	test('is each of many bans at once', async ({ desk }) => {
		const raiders = Array.from({ length: 15 }, (_, index) => `raider_${index}`)
		for (const login of raiders) desk.twitch.world.addUser({ login })
		await listenLive(desk)
		for (const login of raiders) desk.twitch.world.bans.ban('streamer', login)
		await untilShown(desk, { mod_action_count: 15 })
		const shown = desk.companion.variableBatches.flatMap((batch) => batch['last_mod_action_target'] ?? [])
		expect(shown).toEqual(raiders)
	})

	test('is none when a suspect writes and when a warning is acknowledged', async ({ desk }) => {
		await listenLive(desk)
		const { caution } = desk.twitch.world
		caution.suspect('streamer', 'other', 'active_monitoring')
		await untilShown(desk, { last_mod_action: 'suspicious_monitor' })
		caution.sayAsSuspect('streamer', 'other', 'Hello')
		caution.acknowledge('streamer', 'other')
		caution.suspect('streamer', 'other', 'none')
		await untilShown(desk, { last_mod_action: 'suspicious_clear', mod_action_count: 2 })
		expect(desk.companion.logs.filter(({ message }) => message.includes('not as Twitch documents'))).toEqual([])
	})
})

describe('Who moderates', () => {
	test('is read again when an account of ours becomes a moderator, and not for anyone else', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'third' })
		const crew = new Crew(desk, ['streamer', 'other'], [...everyScope, ...roleScopes])
		await crew.startInFakeTime()
		await pass(20 * second)
		const reads = (): number => desk.helix('get-moderated-channels').length
		const before = reads()
		desk.twitch.world.roles.addModerator('streamer', 'third')
		await pass(second)
		expect(desk.companion.variables['last_mod_action_target']).toBe('third')
		expect(reads()).toBe(before)
		desk.twitch.world.roles.addModerator('streamer', 'other')
		await pass(second)
		expect(reads()).toBe(before + 2)
		desk.twitch.world.roles.removeModerator('streamer', 'other')
		await pass(second)
		expect(reads()).toBe(before + 4)
	})
})

describe('A shared chat', () => {
	test('is shown with its host while it lasts', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'third' })
		await listenLive(desk)
		const [active, host] = [
			await desk.companion.addFeedback('shared_chat', { what: 'active' }),
			await desk.companion.addFeedback('shared_chat', { what: 'host' }),
		]
		const { sharedChats } = desk.twitch.world
		sharedChats.begin('other', ['streamer'])
		await untilShown(desk, { shared_chat_active: true, shared_chat_host: 'Other', shared_chat_count: 2 })
		await until('the lamp is on', () => active.active)
		expect(host.active).toBe(false)
		sharedChats.change('other', ['streamer', 'third'])
		await untilShown(desk, { shared_chat_count: 3 })
		sharedChats.end('other')
		await untilShown(desk, { shared_chat_active: false, shared_chat_host: '', shared_chat_count: 0 })
		sharedChats.begin('streamer', ['other'])
		await until('the lamp of the host is on', () => host.active)
	})
})

describe('Guest Star', () => {
	test('lights a key for the session and for a guest who is live', async ({ desk }) => {
		await listenLive(desk)
		const [session, first, other] = [
			await desk.companion.addFeedback('guest_live', { what: 'session', slot: 1 }),
			await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 1 }),
			await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 2 }),
		]
		const { guestStar } = desk.twitch.world
		guestStar.begin('streamer')
		await until('the session is on', () => session.active)
		guestStar.assign('streamer', 'other', '1')
		await arrive()
		expect(first.active).toBe(false)
		guestStar.set('streamer', '1', { isLive: true })
		await until('the guest is live', () => first.active)
		guestStar.move('streamer', '1', '2')
		await until('the guest is in the other slot', () => other.active && !first.active)
		guestStar.set('streamer', '2', { isLive: false })
		await until('the guest is backstage', () => !other.active)
		guestStar.set('streamer', '2', { isLive: true })
		await until('the guest is live again', () => other.active)
		guestStar.remove('streamer', '2')
		await until('the slot is empty', () => !other.active)
		guestStar.end('streamer')
		await until('the session is over', () => !session.active)
	})
})
