import { describe, expect } from 'vitest'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, everyScope, test } from '../helpers/desk.js'
import { minute, pass, second } from '../helpers/time.js'
import { arrive } from './live/listening.js'

describe('A press in the selected channel', () => {
	test('stays in the channel that was selected when it began, however long Twitch takes', async ({ desk }) => {
		const { world } = desk.twitch
		for (const login of ['third', 'victim']) world.addUser({ login })
		const crew = new Crew(desk, ['streamer'], [...allScopes, ...roleScopes])
		await crew.startInFakeTime({ channels: 'other third' })
		await pass(20 * second)
		// The lists do not say so yet: the press has them read again.
		for (const channel of ['other', 'third']) world.makeModerator(channel, 'streamer')
		const release = world.trouble.hold({ match: { endpoint: 'get-moderated-channels' } })
		const banning = desk.companion.pressWithDefaults('ban', { channel: 'selected', user: 'victim' })
		await pass(second)
		await desk.companion.pressWithDefaults('channel_select', { channel: 'third' })
		await pass(second)
		expect(desk.companion.variables['selected']).toBe('third')
		release()
		await pass(second)
		expect(await banning).toMatchObject({ outcome: 'done' })
		expect(world.bans.of('third')).toEqual([])
		expect(world.bans.find('other', 'victim')).toBeDefined()
	})
})

describe('A press for the last message', () => {
	test.for([
		['chat_delete_message', 'delete-chat-messages'],
		['chat_pin', 'pin-chat-message'],
	] as const)('%s takes the one that was shown when it began', async ([action, endpoint], { desk }) => {
		const { world } = desk.twitch
		world.goLive('other')
		world.addUser({ login: 'third' })
		const crew = new Crew(desk, ['streamer'], [...everyScope, ...roleScopes])
		await crew.startInFakeTime({ channels: 'other' })
		await pass(minute)
		world.writeChat('other', 'third', 'Meant')
		await arrive()
		expect(desk.companion.variables['other_chat_last_message']).toBe('Meant')
		world.makeModerator('other', 'streamer')
		const release = world.trouble.hold({ match: { endpoint: 'get-moderated-channels' } })
		const pressed = desk.companion.pressWithDefaults(action, { channel: 'other' })
		await pass(second)
		world.writeChat('other', 'third', 'Another')
		await arrive()
		release()
		await pass(second)
		expect(await pressed).toMatchObject({ outcome: 'done' })
		const meant = world.channel('other').messages.find(({ text }) => text === 'Meant')
		expect(desk.helix(endpoint)).toMatchObject([{ query: { message_id: [meant?.id] } }])
	})
})
