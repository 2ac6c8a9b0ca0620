import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { arrive, listenLive } from './listening.js'

const runs = ({ twitch }: Desk, type: string): boolean =>
	twitch.world.eventsub.subscriptions.enabled.some(({ facts }) => facts.type === type)

const warnings = ({ companion }: Desk): string[] =>
	companion.logs.filter(({ level }) => level === 'warn').map(({ message }) => message)

describe('Events that Twitch ends', () => {
	test('are asked for again after a minute, and told of', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.eventsub.revoke({ type: 'channel.follow' }, 'user_removed')
		await arrive()
		expect(runs(desk, 'channel.follow')).toBe(false)
		expect(warnings(desk)).toEqual([
			'Twitch has ended live events of @streamer (user_removed): channel.follow. They are asked for again in a minute.',
		])
		await pass(70 * second)
		expect(runs(desk, 'channel.follow')).toBe(true)
		expect(warnings(desk)).toHaveLength(1)
	})

	test('all at once are one line, and not one each', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.eventsub.revoke({}, 'user_removed')
		await arrive()
		expect(warnings(desk)).toHaveLength(1)
		expect(warnings(desk)[0]).toMatch(/^Twitch has ended live events of @streamer \(user_removed\): .*, and \d+ more\./)
		await pass(90 * second)
		expect(runs(desk, 'channel.follow')).toBe(true)
		expect(runs(desk, 'channel.poll.begin')).toBe(true)
	})

	test('of a version that is gone are looked up, and the user is told to update', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.eventsub.revoke({ type: 'channel.poll.begin' }, 'version_removed')
		const asked = desk.helix('create-eventsub-subscription').length
		await pass(20 * minute)
		expect(warnings(desk)).toEqual([
			'Twitch has ended live events of @streamer (version_removed): channel.poll.begin. A newer version of this module may know what took their place.',
		])
		expect(desk.helix('create-eventsub-subscription').length - asked).toBeLessThanOrEqual(1)
	})

	test('because the login was taken back make the token be checked at once', async ({ desk }) => {
		await listenLive(desk)
		const before = desk.validations.length
		desk.twitch.world.revoke(desk.token)
		desk.twitch.world.eventsub.revoke({}, 'authorization_revoked')
		await arrive()
		expect(desk.validations.length).toBeGreaterThan(before)
		expect(desk.companion.status?.status).not.toBe('ok')
	})
})
