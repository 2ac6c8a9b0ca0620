import { describe, expect } from 'vitest'
import { topicIds } from '../../../src/twitch/eventsub/topics.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

const all = topicIds.length
const chatSettings = 'channel.chat_settings.update'
const logins = Array.from({ length: 8 }, (_, index) => `guest_${index}`)

async function startWithGuests(desk: Desk, count = logins.length): Promise<void> {
	for (const login of logins) desk.twitch.world.addUser({ login })
	desk.issue({ scopes: everyScope })
	fakeTime()
	await desk.start({ channels: ['streamer', ...logins.slice(0, count)].join(' ') })
	await pass(20 * second)
}

function listenedTo(desk: Desk, type: string): string[] {
	const { world } = desk.twitch
	return world.eventsub.subscriptions.enabled
		.filter((each) => each.facts.type === type)
		.map(({ condition }) => world.users.byId(String(condition['broadcaster_user_id']))?.login ?? '')
}

describe('Channels of others', () => {
	test('share the ten points of the account in the order of the settings, and Twitch is not asked in vain', async ({
		desk,
	}) => {
		await startWithGuests(desk)
		const { enabled } = desk.twitch.world.eventsub.subscriptions
		expect(enabled.reduce((sum, { cost }) => sum + cost, 0)).toBe(10)
		expect(listenedTo(desk, 'stream.online').slice(0, 4)).toEqual(['streamer', 'guest_0', 'guest_1', 'guest_2'])
		const refused = desk.helix('create-eventsub-subscription').filter(({ status }) => status === 429)
		expect(refused.length).toBeLessThanOrEqual(3)
		const asked = desk.helix('create-eventsub-subscription').length
		await pass(10 * minute)
		expect(desk.helix('create-eventsub-subscription')).toHaveLength(asked)
	})

	test('beyond the points are looked at once a minute', async ({ desk }) => {
		await startWithGuests(desk)
		desk.twitch.world.goLive('guest_7')
		await pass(minute)
		expect(desk.companion.variables['guest_7_live']).toBe(true)
	})

	test('cost nothing where their owner has let the app in', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'friend' })
		desk.issue({ scopes: everyScope })
		desk.twitch.world.issueToken({ user: 'friend', scopes: ['user:read:email'] })
		fakeTime()
		await desk.start({ channels: 'streamer friend' })
		await pass(10 * second)
		expect(listenedTo(desk, 'stream.online')).toEqual(['streamer', 'friend'])
		expect(desk.twitch.world.eventsub.subscriptions.enabled.every(({ cost }) => cost === 0)).toBe(true)
	})

	test('that are taken out of the settings give their points to the next ones', async ({ desk }) => {
		await startWithGuests(desk)
		const fewer = ['streamer', ...logins.slice(3)].join(' ')
		await desk.companion.saveConfig(desk.config({ channels: fewer }))
		await pass(minute)
		expect(listenedTo(desk, 'stream.online')).toContain('guest_3')
		expect(listenedTo(desk, 'stream.online')).not.toContain('guest_0')
	})
})

describe('What a session has room for', () => {
	test('is the own channel first, wherever it stands in the settings', async ({ desk }) => {
		const guests = Array.from({ length: 160 }, (_, index) => `guest_${index}`)
		for (const login of guests) desk.twitch.world.addUser({ login })
		desk.issue({ scopes: everyScope })
		fakeTime()
		await desk.start({ channels: guests.join(' ') })
		await pass(20 * second)
		const { enabled } = desk.twitch.world.eventsub.subscriptions
		const { id } = desk.twitch.world.channel('streamer').owner
		expect(enabled).toHaveLength(300)
		// A condition names the channel first, and then who listens.
		const own = enabled.filter(({ condition }) => Object.values(condition)[0] === id)
		expect(new Set(own.map(({ facts, condition }) => `${facts.type} ${Object.keys(condition)[0]}`)).size).toBe(all)
		expect(listenedTo(desk, 'channel.guest_star_session.end')).toEqual(['streamer'])
	})

	test('is, of many moderated channels, the chat of all and only what is shown of others', async ({ desk }) => {
		const guests = Array.from({ length: 20 }, (_, index) => `guest_${index}`)
		for (const login of guests) {
			desk.twitch.world.addUser({ login })
			desk.twitch.world.makeModerator(login, 'streamer')
		}
		desk.issue({ scopes: everyScope })
		fakeTime()
		await desk.start({ channels: ['streamer', ...guests].join(' ') })
		await pass(2 * minute)
		for (const type of ['channel.chat.message', chatSettings, 'channel.shield_mode.end', 'channel.moderate']) {
			expect(listenedTo(desk, type), type).toHaveLength(21)
		}
		const ofOthers = ['channel.warning.send', 'channel.unban_request.create', 'automod.settings.update']
		for (const type of ofOthers) expect(listenedTo(desk, type), type).toEqual(['streamer'])
		expect(desk.helix('get-automod-settings')).toHaveLength(1)
		expect(desk.helix('get-unban-requests')).toHaveLength(1)
	})

	test('is not the chat of channels of which nothing shows more than whether they are live', async ({ desk }) => {
		await startWithGuests(desk, 0)
		const before = desk.helix().length
		for (const login of logins.slice(0, 5)) await desk.companion.addFeedback('user_live', { login })
		await pass(10 * minute)
		expect(listenedTo(desk, 'channel.chat.message')).toEqual(['streamer'])
		expect(listenedTo(desk, chatSettings)).toEqual(['streamer'])
		const asked = desk
			.helix()
			.slice(before)
			.filter(({ query }) => query['broadcaster_id'])
		const own = desk.twitch.world.channel('streamer').owner.id
		const ofGuests = asked.filter(({ query }) => !query['broadcaster_id']?.includes(own))
		expect(ofGuests.filter(({ endpoint }) => endpoint !== 'get-channel-information')).toEqual([])
		await desk.companion.addFeedback('chat_mode', { channel: 'guest_3', mode: 'emote', compare: 'any', length: 0 })
		await pass(10 * second)
		expect(listenedTo(desk, chatSettings)).toEqual(['streamer', 'guest_3'])
	})
})

describe('Points that are used up', () => {
	test('are told once, with the channels that they do not reach', async ({ desk }) => {
		await startWithGuests(desk)
		await pass(20 * minute)
		const told = desk.companion.logs.filter(
			({ level, message }) => level === 'info' && /no more live events/.test(message),
		)
		expect(told.map(({ message }) => message)).toEqual([
			expect.stringMatching(/@streamer no more.*@guest_3, .*@guest_7/),
		])
		expect(desk.companion.variables['eventsub_cost']).toBe(10)
	})

	test('are shown as Twitch told them when one was given back and the next one is refused', async ({ desk }) => {
		await startWithGuests(desk)
		const refusal = { error: 'Too Many Requests', status: 429, message: 'cost exceeded' }
		desk.twitch.world.trouble.fail({
			match: { endpoint: 'create-eventsub-subscription' },
			status: 429,
			times: Infinity,
			body: refusal,
		})
		await desk.companion.saveConfig(desk.config({ channels: ['streamer', ...logins.slice(1)].join(' ') }))
		await pass(20 * second)
		const { enabled } = desk.twitch.world.eventsub.subscriptions
		const held = enabled.reduce((sum, { cost }) => sum + cost, 0)
		expect(held).toBeGreaterThan(0)
		expect(desk.companion.variables['eventsub_cost']).toBe(held)
	})

	test('are taken over from another Companion within minutes of its end, and asked for seldom until then', async ({
		desk,
	}) => {
		await startWithGuests(desk)
		const backup = await desk.startAnother({ channels: ['streamer', ...logins].join(' ') }, { token: desk.guid })
		await pass(20 * second)
		expect(backup.variables['eventsub_subscriptions']).toBeGreaterThanOrEqual(topicIds.length)
		const asked = desk.helix('create-eventsub-subscription').length
		await pass(20 * minute)
		expect(desk.helix('create-eventsub-subscription').length - asked).toBeLessThanOrEqual(4)
		expect(listenedTo(desk, 'stream.online').filter((login) => login === 'guest_0')).toHaveLength(1)
		await desk.companion.destroy()
		await pass(6 * minute)
		const { enabled } = desk.twitch.world.eventsub.subscriptions
		expect(enabled.reduce((sum, { cost }) => sum + cost, 0)).toBe(10)
		expect(listenedTo(desk, 'stream.online').slice(0, 4)).toEqual(['streamer', 'guest_0', 'guest_1', 'guest_2'])
	})

	test('are told to who asks for an event by name, once, and what to do', async ({ desk }) => {
		await startWithGuests(desk)
		const about = desk.twitch.world.channel('guest_7').owner.id
		const condition = JSON.stringify({ broadcaster_user_id: about })
		await desk.companion.addFeedback('custom_event', { type: 'channel.shared_chat.begin', version: '1', condition })
		await desk.companion.addFeedback('custom_event', { type: 'channel.update', version: '2', condition })
		await pass(30 * minute)
		const warnings = desk.companion.logs.filter(
			({ level, message }) => level === 'warn' && /does not tell/.test(message),
		)
		expect(warnings.map(({ message }) => message).sort()).toEqual([
			expect.stringMatching(
				/of channel.shared_chat.begin: a limit of the account is used up \(cost exceeded\)\. .*fewer/,
			),
			expect.stringMatching(/of channel.update: a limit of the account is used up\. .*fewer/),
		])
	})
})

test('What is not wanted any more is given back a few at a time', async ({ desk }) => {
	await startWithGuests(desk)
	const release = desk.twitch.world.trouble.hold({ match: { endpoint: 'delete-eventsub-subscription' } })
	await desk.companion.saveConfig(desk.config({ channels: 'streamer' }))
	await pass(second)
	expect(desk.helix('delete-eventsub-subscription')).toHaveLength(4)
	release()
	await pass(10 * second)
	expect(listenedTo(desk, 'channel.chat.message')).toEqual(['streamer'])
	expect(desk.twitch.world.eventsub.subscriptions.enabled).toHaveLength(topicIds.length)
})

test('What Twitch could not give back is given back later', async ({ desk }) => {
	await startWithGuests(desk)
	const match = { endpoint: 'delete-eventsub-subscription' }
	desk.twitch.world.trouble.fail({ match, status: 500, times: 2 })
	await desk.companion.saveConfig(desk.config({ channels: 'streamer' }))
	await pass(20 * second)
	expect(desk.twitch.world.eventsub.subscriptions.enabled).toHaveLength(topicIds.length)
})

describe('Subscriptions follow', () => {
	test('the scopes: what comes with a new token is listened to, what went with the old one is not asked for', async ({
		desk,
	}) => {
		desk.issue({ scopes: everyScope.filter((scope) => !scope.startsWith('channel:') && !scope.startsWith('bits')) })
		fakeTime()
		await desk.start()
		await pass(10 * second)
		expect(listenedTo(desk, 'channel.poll.begin')).toEqual([])
		expect(desk.helix('create-eventsub-subscription').every(({ status }) => status === 202)).toBe(true)
		desk.issue({ scopes: everyScope })
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(10 * second)
		expect(listenedTo(desk, 'channel.poll.begin')).toEqual(['streamer'])
	})

	test('a revocation: it is not asked for again in a loop', async ({ desk }) => {
		await startWithGuests(desk, 0)
		desk.twitch.world.eventsub.revoke({ type: 'channel.follow' }, 'version_removed')
		const asked = desk.helix('create-eventsub-subscription').length
		await pass(30 * minute)
		expect(desk.helix('create-eventsub-subscription').length - asked).toBeLessThanOrEqual(1)
	})
})

test('A main and a backup module on one account both stay live', async ({ desk }) => {
	desk.issue({ scopes: everyScope })
	fakeTime()
	await desk.start()
	const backup = await desk.startAnother({}, { token: desk.guid })
	await pass(20 * second)
	const { enabled } = desk.twitch.world.eventsub.subscriptions
	expect(enabled).toHaveLength(2 * topicIds.length)
	desk.twitch.world.goLive('streamer')
	await pass(second)
	expect([desk.companion.variables['streamer_live'], backup.variables['streamer_live']]).toEqual([true, true])
	for (const { status } of desk.helix('create-eventsub-subscription')) expect(status).toBe(202)
})
