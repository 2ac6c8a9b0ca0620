import { describe, expect } from 'vitest'
import { topicIds } from '../../../src/twitch/eventsub/topics.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

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
