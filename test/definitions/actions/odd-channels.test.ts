import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'

describe('The channel of an action', () => {
	const ways = ['Own', ' own ', 'OWN', '@own']

	test.for(ways)('"%s" is the own channel, and never that of a stranger of that name', async (channel, { desk }) => {
		desk.twitch.world.addUser({ login: 'own' })
		await desk.startSignedIn()
		const options = { channel, message: 'hi', reply_to: '', pin: false }
		expect(await desk.companion.press('chat_send', options)).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').messages).toHaveLength(1)
		expect(desk.twitch.world.channel('own').messages).toHaveLength(0)
	})

	test('that an expression leaves empty is refused, and not a channel called null', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'null' })
		await desk.startSignedIn()
		const channel = { isExpression: true as const, value: 'null' }
		const { outcome, error } = await desk.companion.press('chat_send', {
			channel,
			message: 'hi',
			reply_to: '',
			pin: false,
		})
		expect(outcome).not.toBe('done')
		expect(error).toMatch(/channel/i)
		expect(desk.twitch.world.channel('null').messages).toHaveLength(0)
	})
})

test('What was selected for one account is not selected for the next', async ({ desk }) => {
	await desk.startSignedIn()
	await desk.companion.press('channel_select', { channel: 'own' })
	desk.issue({ user: 'other' })
	desk.tokenServer.serveTokens(() => desk.token)
	await desk.companion.saveConfig(desk.config(), { ...desk.companion.secrets, token: 'another-guid' })
	await desk.untilStatus('ok')
	await desk.companion.press('chat_send', { channel: 'selected', message: 'hi', reply_to: '', pin: false })
	expect(desk.twitch.world.channel('streamer').messages).toHaveLength(0)
	expect(desk.twitch.world.channel('other').messages).toHaveLength(1)
})
