import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('Two hundred and fifty channels', () => {
	const logins = Array.from({ length: 250 }, (_, index) => `channel_${index}`)

	test('are looked at a hundred in a request, and every live one shows', async ({ desk }) => {
		const { world } = desk.twitch
		for (const login of logins) world.addUser({ login })
		const live = logins.filter((_, index) => index % 2 === 0)
		for (const login of live) world.goLive(login, { viewers: 2 })
		await startInFakeTime(desk, { channels: logins.join(' ') })
		const looks = desk.helix('get-streams')
		expect(looks.map(({ query }) => query['user_id']?.length).sort()).toEqual([100, 100, 50])
		for (const { query } of looks) expect(query['first']).toEqual(['100'])
		expect(desk.helix('get-channel-information')).toHaveLength(3)
		expect(desk.helix('get-users')).toHaveLength(3)
		expect(logins.filter((login) => desk.companion.variables[`${login}_live`] === true)).toEqual(live)
	})

	test('cost three requests a minute when nothing happens, and three for what they share one after the other', async ({
		desk,
	}) => {
		for (const login of logins) desk.twitch.world.addUser({ login })
		await startInFakeTime(desk, { channels: logins.join(' ') })
		await pass(6 * minute)
		const before = desk.helix().length
		await pass(4 * minute)
		expect(desk.helix('create-eventsub-subscription').length).toBeLessThanOrEqual(310)
		expect(desk.helix().length - before).toBeLessThanOrEqual(4 * (3 + 3) + 6)
	})
})
