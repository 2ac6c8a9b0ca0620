import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../../definitions/fake-start.js'

const say = async (desk: Desk): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('chat_send', { message: 'Hello' })

describe('When the rate limit is used up', () => {
	test('a press waits for its end where that fits, and is done once', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.rateLimit({ remaining: 0, resetInSeconds: 2 })
		const pressed = say(desk)
		await pass(4 * second)
		expect(await pressed).toMatchObject({ outcome: 'done' })
		expect(desk.helix('send-chat-message').map(({ status }) => status)).toEqual([429, 200])
		expect(desk.twitch.world.channel('streamer').messages).toHaveLength(1)
	})

	test('a press says at once how long it is where it does not fit', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.rateLimit({ remaining: 0, resetInSeconds: 30 })
		expect((await say(desk)).error).toMatch(/^Twitch's rate limit is used up\. It is free again in 3[0-2] s\.$/)
		expect(desk.helix('send-chat-message')).toHaveLength(1)
		await pass(32 * second)
		expect(await say(desk)).toMatchObject({ outcome: 'done' })
	})

	test('the numbers are shown', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.rateLimit({ remaining: 5, resetInSeconds: 30 })
		await say(desk)
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ ratelimit_limit: 800, ratelimit_remaining: 4 })
		expect(desk.companion.variables['ratelimit_reset_in']).toBeGreaterThanOrEqual(29)
		expect(desk.companion.variables['ratelimit_reset_in']).toBeLessThanOrEqual(31)
	})
})

describe('When few points are left', () => {
	test('the looks at the streams give way to buttons, until they are back', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.rateLimit({ remaining: 60, resetInSeconds: 150 })
		await say(desk)
		const looks = desk.helix('get-streams').length
		await pass(2 * minute)
		expect(desk.helix('get-streams')).toHaveLength(looks)
		expect(await say(desk)).toMatchObject({ outcome: 'done' })
		await pass(2 * minute)
		expect(desk.helix('get-streams').length).toBeGreaterThan(looks)
	})
})
