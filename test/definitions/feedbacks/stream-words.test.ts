import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { minute, pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe('The feedback "category is"', () => {
	test('follows the category, by its name or its id', async ({ desk }) => {
		await desk.startListening()
		const { world } = desk.twitch
		const category = world.categories.demand('Just Chatting')
		const [byName, byId, other] = [
			await desk.companion.addFeedback('category_is', { channel: 'own', value: ' just chatting' }),
			await desk.companion.addFeedback('category_is', { channel: 'streamer', value: category.id }),
			await desk.companion.addFeedback('category_is', { channel: 'streamer', value: 'Something else' }),
		]
		world.setCategory('streamer', category.id)
		await until('both are on', () => byName.active && byId.active)
		expect(other.active).toBe(false)
	})
})

describe('The feedback "title contains"', () => {
	test('follows the title, whatever its capitals', async ({ desk }) => {
		await desk.startListening()
		const lamp = await desk.companion.addFeedback('title_contains', { channel: 'selected', text: 'REHEARSAL' })
		expect(lamp.active).toBe(false)
		desk.twitch.world.setTitle('streamer', 'A rehearsal, no more')
		await until('it is on', () => lamp.active)
		desk.twitch.world.setTitle('streamer', 'The show')
		await until('it is off', () => !lamp.active)
	})
})

describe('The feedback "content label is on"', () => {
	test('follows the label of the channel', async ({ desk }) => {
		await desk.startListening()
		const [gambling, violence] = [
			await desk.companion.addFeedback('label_on', { channel: 'own', label: 'gambling' }),
			await desk.companion.addFeedback('label_on', { channel: 'own', label: 'violence' }),
		]
		const channel = desk.twitch.world.channel('streamer')
		desk.twitch.world.change(channel, () => (channel.labels = ['Gambling']))
		await until('it is on', () => gambling.active)
		expect(violence.active).toBe(false)
		desk.twitch.world.change(channel, () => (channel.labels = []))
		await until('it is off', () => !gambling.active)
	})
})

describe('The feedback "user is live"', () => {
	test('knows a user who is in no setting', async ({ desk }) => {
		await startInFakeTime(desk)
		const lamp = await desk.companion.addFeedback('user_live', { login: '@Other' })
		await pass(second)
		expect(lamp.active).toBe(false)
		desk.twitch.world.goLive('other')
		await pass(minute + second)
		expect(lamp.active).toBe(true)
	})
})

describe('The feedback "last clip"', () => {
	test('tells how it is with the clip', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		desk.twitch.world.setClipDelay(3)
		await startInFakeTime(desk)
		const [creating, ready] = [
			await desk.companion.addFeedback('clip_status', { state: 'creating' }),
			await desk.companion.addFeedback('clip_status', { state: 'ready' }),
		]
		expect([creating.active, ready.active]).toEqual([false, false])
		await desk.companion.pressWithDefaults('clip')
		await pass(second / 10)
		expect([creating.active, ready.active]).toEqual([true, false])
		await pass(minute)
		expect([creating.active, ready.active]).toEqual([false, true])
	})
})
