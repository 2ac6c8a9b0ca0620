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

	test('of digits alone is an id first, whoever registered these digits as a login', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'meant', id: '777' })
		desk.twitch.world.addUser({ login: '777' })
		desk.twitch.world.goLive('streamer')
		await desk.startSignedIn()
		for (const user of ['@777', '777', 777, '@777']) {
			await desk.companion.pressWithDefaults('user_block', { user })
			await desk.companion.pressWithDefaults('user_unblock', { user })
		}
		const digits = desk.twitch.world.channel('777').owner.id
		const asked = desk.helix('block-user').map(({ query }) => query['target_user_id']?.[0])
		expect(asked).toEqual([digits, '777', '777', digits])
	})

	test('of digits alone is a login where nobody has such an id', async ({ desk }) => {
		desk.twitch.world.addUser({ login: '31337' })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('user_block', { user: 31337 })
		const { id } = desk.twitch.world.channel('31337').owner
		expect(desk.helix('block-user')).toMatchObject([{ query: { target_user_id: [id] } }])
	})

	test('as a channel is a login, of digits, too', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'meant', id: '777' })
		desk.twitch.world.addUser({ login: '777' })
		await desk.startSignedIn()
		for (const channel of ['777', '@777']) expect(await say(desk, channel)).toBeUndefined()
		expect(desk.twitch.world.channel('777').messages).toHaveLength(2)
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
