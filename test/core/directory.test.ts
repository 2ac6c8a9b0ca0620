import { describe, expect } from 'vitest'
import { isLogin, toLogin } from '../../src/core/directory.js'
import { test, type Desk } from '../helpers/desk.js'

async function say(desk: Desk, channel: string | number): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('chat_send', { channel, message: 'Hello' })).error
}

describe('A channel or user by name', () => {
	test('is asked for once, however it is written', async ({ desk }) => {
		await desk.startSignedIn()
		const before = desk.helix('get-users').length
		for (const channel of ['other', '@Other', 'OTHER ']) expect(await say(desk, channel)).toBeUndefined()
		expect(desk.helix('get-users')).toHaveLength(before + 1)
		expect(desk.twitch.world.channel('other').messages).toHaveLength(3)
	})

	test('is asked for again when there was none', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await say(desk, 'newcomer')).toBe('There is no Twitch user "newcomer". Check the spelling.')
		desk.twitch.world.addUser({ login: 'newcomer' })
		expect(await say(desk, 'newcomer')).toBeUndefined()
	})

	test('of digits is a login first, and an id where there is no such login', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'third', id: '12345' })
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('shoutout', { user: 12345 })
		desk.twitch.world.addUser({ login: '777' })
		desk.twitch.world.addUser({ login: 'fourth', id: '777' })
		desk.twitch.world.channel('streamer').shoutouts.length = 0
		await desk.companion.pressWithDefaults('shoutout', { user: '777' })
		const { query } = desk.helix('send-a-shoutout').at(-1) ?? {}
		expect(desk.helix('send-a-shoutout')[0]?.query['to_broadcaster_id']).toEqual(['12345'])
		expect(query?.['to_broadcaster_id']).toEqual([desk.twitch.world.channel('777').owner.id])
	})
})

describe('A login', () => {
	test.for([
		['@Some_One ', 'some_one'],
		['SOMEONE', 'someone'],
		['12345', '12345'],
	] as const)('is read from "%s"', ([typed, login]) => {
		expect(toLogin(typed)).toBe(login)
		expect(isLogin(login)).toBe(true)
	})

	test.for(['', 'two words', 'a-b', 'ünder', 'a'.repeat(26), '@a', 'A'])('is not "%s"', (text) => {
		expect(isLogin(text)).toBe(false)
	})
})
