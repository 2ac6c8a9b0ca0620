import { describe, expect } from 'vitest'
import { Crew } from '../../helpers/crew.js'
import { namedColors } from '../../../sandbox/twitch/world/subjects/chat-colors.js'
import { chatColors } from '../../../src/twitch/helix/chat-color.js'
import { test } from '../../helpers/desk.js'

describe('A whisper', () => {
	test('goes to whom it is for, from the first account', async ({ desk }) => {
		await desk.startSignedIn()
		const options = { user: '@Other', message: 'Psst & 🎉' }
		expect(await desk.companion.pressWithDefaults('whisper_send', options)).toMatchObject({ outcome: 'done' })
		const { id } = desk.twitch.world.channel('streamer').owner
		expect(desk.helix('send-whisper')).toMatchObject([
			{ query: { from_user_id: [id] }, body: { message: 'Psst & 🎉' }, status: 204, ignored: [] },
		])
	})

	test.for([
		{ account: 'default', from: 'other' },
		{ account: 'streamer', from: 'streamer' },
	])(
		'of the account "$account" comes from @$from where @other is the chat account',
		async ({ account, from }, { desk }) => {
			desk.twitch.world.addUser({ login: 'friend' })
			const crew = new Crew(desk, ['streamer', 'other'])
			await crew.startSignedIn({ chatAccount: 'other' })
			const pressed = await desk.companion.pressWithDefaults('whisper_send', { account, user: 'friend', message: 'Hi' })
			expect(pressed).toMatchObject({ outcome: 'done' })
			expect(desk.helix('send-whisper')).toMatchObject([{ user: from }])
		},
	)

	test('to oneself, or without a verified phone, is told', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'shy', hasPhone: false })
		const crew = new Crew(desk, ['streamer', 'shy'])
		await crew.startSignedIn()
		const self = await desk.companion.pressWithDefaults('whisper_send', { user: 'streamer', message: 'Hi' })
		expect(self.error).toBe('An account cannot whisper to itself.')
		const shy = { account: 'shy', user: 'other', message: 'Hi' }
		const other = await desk.companion.pressWithDefaults('whisper_send', shy)
		expect(other.error).toBe('Twitch wants a verified phone number of the account that whispers.')
		expect(desk.companion.status?.status).toBe('ok')
	})
})

describe('The color of the own name', () => {
	test('is set by name', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('chat_color', { color: 'Hot Pink' })
		expect(desk.twitch.world.chatColors.of('streamer')).toBe('#FF69B4')
	})

	test('is learned by its name where it has one, else as it is', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'rich', hasTurbo: true })
		const crew = new Crew(desk, ['streamer', 'rich'])
		await crew.startSignedIn()
		desk.twitch.world.chatColors.set('streamer', 'golden_rod')
		desk.twitch.world.chatColors.set('rich', '#12AB56')
		expect(await desk.companion.learn('chat_color', {})).toMatchObject({ color: 'golden_rod' })
		expect(await desk.companion.learn('chat_color', { account: 'rich' })).toMatchObject({ color: '#12ab56' })
	})

	test('has the values that Twitch gives the names', () => {
		const values = Object.fromEntries(Object.entries(chatColors).map(([name, { hex }]) => [name, hex.toUpperCase()]))
		expect(values).toEqual(namedColors)
	})

	test('is free with Turbo alone', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'rich', hasTurbo: true })
		const crew = new Crew(desk, ['streamer', 'rich'])
		await crew.startSignedIn()
		const poor = await desk.companion.pressWithDefaults('chat_color', { color: '#123456' })
		expect(poor.error).toBe('Only with Turbo or Prime is the color free: choose one of the list.')
		await desk.companion.pressWithDefaults('chat_color', { account: 'rich', color: '#123456' })
		expect(desk.twitch.world.chatColors.of('rich')).toBe('#123456')
	})

	test('is that of the account which is named, whatever others may do', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		crew.issue('streamer', { scopes: [] })
		await crew.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('chat_color', { color: 'red' })
		expect(error).toContain('user:manage:chat_color')
		expect(desk.helix('update-user-chat-color')).toEqual([])
	})
})
