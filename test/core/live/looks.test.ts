import { describe, expect } from 'vitest'
import { Crew } from '../../helpers/crew.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../../helpers/time.js'
import { arrive, listenLive, listenOffline } from './listening.js'

const shield = 'get-shield-mode-status'

function count(desk: Desk, ids: readonly string[]): number[] {
	return ids.map((id) => desk.helix(id).length)
}

/** For so long, something happens while each of these requests is under way. */
async function overtakeAll(desk: Desk, match: { endpoint?: string }, time: number, act: () => void): Promise<void> {
	const end = Date.now() + time
	while (Date.now() < end) {
		const release = desk.twitch.world.trouble.hold({ match: { host: 'helix', ...match }, acted: true })
		const asked = desk.helix(match.endpoint).length
		while (desk.helix(match.endpoint).length === asked && Date.now() < end) await pass(second / 2)
		act()
		await arrive(50)
		release()
		await pass(50)
	}
}

describe('A look that is made once', () => {
	test('is made again after Twitch had no points left for it', async ({ desk }) => {
		const reset = Math.floor(Date.now() / 1000) + 40
		desk.twitch.world.shields.set('streamer', true)
		desk.twitch.world.trouble.fail({
			match: { endpoint: shield },
			status: 429,
			headers: { 'Ratelimit-Limit': '800', 'Ratelimit-Remaining': '0', 'Ratelimit-Reset': String(reset) },
		})
		await listenOffline(desk)
		expect(desk.helix(shield).map(({ status }) => status)).toEqual([429, 200])
		expect(desk.helix(shield)[1]?.at).toBeGreaterThanOrEqual(reset * 1000)
		expect(desk.companion.variables['shield_mode']).toBe(true)
	})

	test.for([
		['does so too often', { status: 429, body: { error: 'Too Many Requests', status: 429, message: 'Too often' } }],
		['is answered by something else', { status: 200, body: '<html>Welcome to our network</html>' }],
	] as const)('is made again after half a minute where it %s', async ([, failure], { desk }) => {
		desk.twitch.world.shields.set('streamer', true)
		desk.twitch.world.trouble.fail({ match: { endpoint: shield }, ...failure, times: 2 })
		await listenOffline(desk)
		await pass(minute)
		expect(desk.companion.variables['shield_mode']).toBe(true)
		const asked = desk.helix(shield).length
		await pass(10 * minute)
		expect(desk.helix(shield)).toHaveLength(asked)
	})

	test('is made again when an event overtakes it, and no other one is', async ({ desk }) => {
		await listenOffline(desk)
		const { world } = desk.twitch
		const others = ['get-automod-settings', 'get-polls', 'get-creator-goals', 'get-unban-requests']
		const before = count(desk, [shield, ...others])
		const release = world.trouble.hold({ match: { endpoint: shield }, acted: true })
		world.eventsub.drop()
		while (desk.helix(shield).length === before[0]) await pass(second)
		world.shields.set('streamer', true)
		await arrive(second)
		release()
		await pass(10 * second)
		expect(desk.companion.variables['shield_mode']).toBe(true)
		await pass(minute)
		expect(count(desk, [shield, ...others])).toEqual(before.map((asked, index) => asked + (index === 0 ? 2 : 1)))
	})
})

describe('Looks at a channel where much happens', () => {
	test('are no more than at a quiet one, where what happens is not what they read', async ({ desk }) => {
		await listenLive(desk)
		await pass(minute)
		const before = desk.helix().length
		await pass(2 * minute)
		const [quiet, start] = [desk.helix().length - before, desk.helix().length]
		await overtakeAll(desk, {}, 2 * minute, () => desk.twitch.world.bits.cheer('streamer', 'other', 1))
		expect(desk.helix().length - start).toBeLessThanOrEqual(quiet * 1.5)
	})

	test('are repeated once an interval at most, however often events overtake them', async ({ desk }) => {
		await listenLive(desk)
		const { shields, eventsub } = desk.twitch.world
		const before = desk.helix(shield).length
		eventsub.drop()
		let isUp = false
		await overtakeAll(desk, { endpoint: shield }, 3 * minute, () => shields.set('streamer', (isUp = !isUp)))
		expect(desk.helix(shield).length - before).toBeGreaterThanOrEqual(3)
		expect(desk.helix(shield).length - before).toBeLessThanOrEqual(7)
		await pass(2 * minute)
		expect(desk.companion.variables['shield_mode']).toBe(isUp)
	})

	test('begin at once when it goes live, and do not wait for the long intervals of one that is offline', async ({
		desk,
	}) => {
		await listenOffline(desk)
		await pass(20 * second)
		const ids = ['get-ad-schedule', 'get-chatters', 'get-channel-followers', 'get-pinned-chat-message']
		const before = count(desk, ids)
		desk.twitch.world.goLive('streamer')
		await arrive(15 * second)
		expect(count(desk, ids).map((asked, index) => asked - (before[index] ?? 0))).toEqual([1, 1, 1, 1])
	})
})

describe('Looks of several accounts', () => {
	test('are made once at the start, and after a gap only by the account that had it', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'bot'], everyScope)
		fakeTime()
		await crew.start({ channels: 'streamer' })
		await pass(2 * minute)
		const ids = ['get-polls', 'get-creator-goals', 'get-unban-requests', shield, 'get-chat-settings']
		const start = count(desk, ids)
		expect(start.slice(0, 4)).toEqual([1, 1, 1, 1])
		const { sessions } = desk.twitch.world.eventsub
		const ofBot = sessions.open.filter(({ subscriber }) => subscriber?.user.login === 'bot')
		expect(ofBot).toHaveLength(1)
		for (const session of ofBot) sessions.drop(session)
		await pass(minute)
		expect(count(desk, ids).slice(0, 4)).toEqual([1, 1, 1, 1])
	})
})

test('Who was refused a look for a role that no list tells of is not sent there again', async ({ desk }) => {
	const guests = Array.from({ length: 5 }, (_, index) => `guest_${index}`)
	for (const login of guests) desk.twitch.world.addUser({ login })
	fakeTime()
	desk.issue({ scopes: everyScope.filter((scope) => scope !== 'user:read:moderated_channels') })
	desk.twitch.world.makeModerator('guest_4', 'streamer')
	desk.twitch.world.chatters.join('guest_4', 'other')
	await desk.start({ channels: ['streamer', ...guests].join(' ') })
	await pass(hour)
	const refused = desk.helix().filter(({ status }) => status === 403 || status === 401)
	expect(refused.length).toBeLessThanOrEqual(guests.length)
	expect(desk.companion.variables['guest_4_chatters']).toBe(1)
})

describe('A key that begins to show something', () => {
	test('has it looked at soon, though the channel is offline', async ({ desk }) => {
		await listenOffline(desk)
		await pass(30 * second)
		const { chat, pins } = desk.twitch.world
		pins.pin('streamer', chat.say('streamer', 'other', 'Rules'))
		const lamp = await desk.companion.addFeedback('pinned', { channel: 'streamer' })
		await pass(2 * second)
		expect(lamp.active).toBe(true)
	})
})
