import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

describe('Selecting a channel', () => {
	test('changes what the variables of the selected one show', async ({ desk }) => {
		desk.twitch.world.goLive('other', { title: 'Painting', category: 'Art', viewers: 34 })
		await desk.startSignedIn({ channels: 'streamer other:Friend' })
		await until('the first is selected', () => desk.companion.variables['selected'] === 'Streamer')
		expect(desk.companion.variables['selected_live']).toBe(false)
		await desk.companion.pressWithDefaults('channel_select', { channel: 'other' })
		await until('the other is selected', () => desk.companion.variables['selected_live'] === true)
		expect(desk.companion.variables).toMatchObject({
			selected: 'Friend',
			selected_title: 'Painting',
			selected_category: 'Art',
			selected_viewers: 34,
			last_action_result: 'Selected @other',
		})
	})

	test('takes a typed login that is in no setting, and looks at it at once', async ({ desk }) => {
		desk.twitch.world.goLive('other', { title: 'Painting' })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('channel_select', { channel: '@Other' })
		await until('the other is shown', () => desk.companion.variables['selected_live'] === true)
		expect(desk.companion.variables).toMatchObject({ selected: 'other', selected_title: 'Painting' })
		expect(desk.companion.variableNames).not.toContain('other_live')
	})

	test('is what other actions mean by the selected channel, until it is the own one again', async ({ desk }) => {
		await desk.startSignedIn({ channels: 'streamer other' })
		await desk.companion.pressWithDefaults('channel_select', { channel: 'other' })
		await desk.companion.pressWithDefaults('chat_send', { message: 'One' })
		await desk.companion.pressWithDefaults('channel_select', { channel: 'own' })
		await desk.companion.pressWithDefaults('chat_send', { message: 'Two' })
		expect(desk.twitch.world.channel('other').messages).toMatchObject([{ text: 'One' }])
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([{ text: 'Two' }])
	})

	test('of the settings stays selected when the settings are saved', async ({ desk }) => {
		await desk.startSignedIn({ channels: 'streamer other' })
		await desk.companion.pressWithDefaults('channel_select', { channel: 'other' })
		await desk.companion.saveConfig(desk.config({ channels: 'other streamer' }))
		await desk.companion.pressWithDefaults('chat_send', { message: 'One' })
		expect(desk.twitch.world.channel('other').messages).toHaveLength(1)
	})

	test('follows the login where nobody chose one', async ({ desk }) => {
		await desk.startSignedIn()
		await until('the own is selected', () => desk.companion.variables['selected'] === 'Streamer')
		desk.issue({ user: 'other' })
		const token = desk.remember(randomUUID())
		desk.tokenServer.serveTokens((guid) => (guid === token ? desk.token : undefined))
		await desk.companion.saveConfig(desk.config(), { token })
		await until('the own of the other login is selected', () => desk.companion.variables['selected'] === 'Other')
	})

	test('follows the settings where nobody chose one and the first is gone', async ({ desk }) => {
		await desk.startSignedIn({ channels: 'other streamer' })
		await desk.companion.saveConfig(desk.config({ channels: 'streamer other' }))
		await desk.companion.pressWithDefaults('chat_send', { message: 'One' })
		await desk.companion.saveConfig(desk.config({ channels: 'streamer' }))
		await desk.companion.pressWithDefaults('chat_send', { message: 'Two' })
		expect(desk.twitch.world.channel('other').messages).toMatchObject([{ text: 'One' }])
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([{ text: 'Two' }])
	})
})
