import { describe, expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

describe('Setting the title', () => {
	const title = 'Q&A: 100% + #1? "שלום" 🎉'

	test('sets what was typed, and shows it before the next look at the channel', async ({ desk }) => {
		await desk.startSignedIn()
		const before = desk.helix('get-channel-information').length
		expect(await desk.companion.pressWithDefaults('title_set', { title })).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').title).toBe(title)
		await until('the title is shown', () => desk.companion.variables['streamer_title'] === title)
		expect(desk.companion.variables['selected_title']).toBe(title)
		expect(desk.helix('get-channel-information')).toHaveLength(before)
	})

	test('learns the one that there is', async ({ desk }) => {
		desk.twitch.world.setTitle('streamer', title)
		await desk.startSignedIn()
		expect(await desk.companion.learn('title_set', { channel: 'own' })).toEqual({ title })
	})
})

describe('Setting the category', () => {
	const set = [
		{ typed: 'Chess', name: 'Chess' },
		{ typed: '  grand theft auto v ', name: 'Grand Theft Auto V' },
		{ typed: 'nightmares', name: 'Little Nightmares' },
		{ typed: '32982', name: 'Grand Theft Auto V' },
		{ typed: 'Science & Technology', name: 'Science & Technology' },
	]
	test.for(set)('finds "$typed"', async ({ typed, name }, { desk }) => {
		await desk.startSignedIn()
		const pressed = await desk.companion.pressWithDefaults('category_set', { category: typed })
		expect(pressed).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.channel('streamer').category).toMatchObject({ name })
		await until('the category is shown', () => desk.companion.variables['streamer_category'] === name)
		const { id } = desk.twitch.world.categories.demand(name)
		expect(desk.companion.variables['streamer_category_id']).toBe(id)
		expect(desk.companion.variables['last_action_result']).toBe(`Category set: ${name}`)
	})

	test('takes the exact name before what Twitch ranks higher', async ({ desk }) => {
		desk.twitch.world.addCategory({ name: 'Game' })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('category_set', { category: 'game' })
		expect(desk.twitch.world.channel('streamer').category).toMatchObject({ name: 'Game' })
	})

	test('takes a name of digits before an id', async ({ desk }) => {
		desk.twitch.world.addCategory({ name: '743' })
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('category_set', { category: '743' })
		expect(desk.twitch.world.channel('streamer').category).toMatchObject({ name: '743' })
	})

	test('learns the one that there is, of another channel as well', async ({ desk }) => {
		desk.twitch.world.setCategory('other', 'Chess')
		await desk.startSignedIn()
		expect(await desk.companion.learn('category_set', { channel: 'other' })).toEqual({ category: 'Chess' })
	})

	test('that Twitch does not know is told, and nothing is changed', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('category_set', { category: 'Xyzzy 7' })
		expect(error).toBe('Twitch has no category "Xyzzy 7". Check the spelling.')
		expect(desk.helix('modify-channel-information')).toEqual([])
	})
})
