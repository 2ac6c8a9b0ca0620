import { describe, expect } from 'vitest'
import { modestTest as test } from '../../helpers/desk.js'
import { logins } from './logins.js'

const message = (text: string) => ({ channel: 'own', message: text, reply_to: '', pin: false })

describe.for(logins)('%s, whose refresh token works once', ([, begin]) => {
	test('five presses that Twitch answers with 401 at once cost one refresh, and all are done', async ({ desk }) => {
		await begin(desk)
		const before = desk.refreshes.length
		desk.endTokens()
		const numbers = ['one', 'two', 'three', 'four', 'five']
		const presses = numbers.map(async (number) =>
			desk.companion.press('chat_send', message(number), { controlId: number }),
		)
		expect((await Promise.all(presses)).map(({ outcome }) => outcome)).toEqual(numbers.map(() => 'done'))
		expect(desk.refreshes.length - before).toBe(1)
		expect(desk.helix('send-chat-message').filter(({ status }) => status === 401)).toHaveLength(5)
		const sent = desk.twitch.world.channel('streamer').messages.map(({ text }) => text)
		expect(sent.toSorted()).toEqual(numbers.toSorted())
	})

	test('so do presses that come while the refresh is under way, and a token that is fetched by hand', async ({
		desk,
	}) => {
		await begin(desk)
		const before = desk.refreshes.length
		desk.endTokens()
		const release = desk.twitch.world.trouble.hold({ match: { path: '/token' }, acted: true })
		const first = desk.companion.press('chat_send', message('first'))
		await desk.twitch.arrived(
			{ path: '/token' },
			desk.twitch.requests.filter(({ path }) => path === '/token').length + 1,
		)
		const others = [
			desk.companion.press('chat_send', message('second'), { controlId: 'second' }),
			desk.companion.press('token_refetch', { account: 'default' }),
		]
		release()
		for (const { outcome } of await Promise.all([first, ...others])) expect(outcome).toBe('done')
		expect(desk.refreshes.length - before).toBe(1)
	})

	test('a press in the moment of the renewal ahead of expiry shares it', async ({ desk }) => {
		await begin(desk)
		const before = desk.refreshes.length
		const release = desk.twitch.world.trouble.hold({ match: { path: '/token' } })
		await desk.untilRenewal()
		desk.endTokens()
		const pressed = desk.companion.press('chat_send', message('hi'))
		await desk.twitch.arrived({ endpoint: 'send-chat-message' })
		release()
		expect((await pressed).outcome).toBe('done')
		const renewals = desk.refreshes.slice(before)
		expect(renewals.map(({ status }) => status)).toEqual([200])
	}, 20_000)
})
