import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

const profile = {
	title: 'Racing & chat 🎉',
	category: 'chess',
	tags: 'Racing | Chill',
	language: 'de',
	labels: 'gambling | violence',
}

function prepare({ twitch: { world } }: Desk): void {
	const channel = world.channel('streamer')
	Object.assign(channel, { title: 'Before', tags: ['Old'], labels: ['SexualThemes', 'MatureGame'], language: 'en' })
	world.setCategory('streamer', 'Art')
}

const state = ({ twitch }: Desk): object => {
	const { title, tags, language, labels, category } = twitch.world.channel('streamer')
	return { title, tags, language, labels, category: category?.name }
}

describe('A channel profile', () => {
	test('is applied in one request, and shown', async ({ desk }) => {
		prepare(desk)
		await desk.startSignedIn()
		await until('the one before is shown', () => desk.companion.variables['streamer_category'] === 'Art')
		expect(await desk.companion.pressWithDefaults('channel_info_set', profile)).toMatchObject({ outcome: 'done' })
		const labels = ['MatureGame', 'Gambling', 'ViolentGraphic']
		const after = { title: profile.title, tags: ['Racing', 'Chill'], language: 'de', labels, category: 'Chess' }
		expect(state(desk)).toEqual(after)
		expect(desk.helix('modify-channel-information')).toHaveLength(1)
		await until('it is shown', () => desk.companion.variables['streamer_category'] === 'Chess')
		expect(desk.companion.variables).toMatchObject({
			streamer_title: profile.title,
			streamer_tags: ['Racing', 'Chill'],
			streamer_language: 'de',
			streamer_labels: labels,
		})
	})

	test.for([
		[{ title: 'Only this' }, { title: 'Only this' }],
		[{ category: 'Chess' }, { game_id: '743' }],
		[{ tags: 'One' }, { tags: ['One'] }],
		[{ language: 'fr' }, { broadcaster_language: 'fr' }],
	] as const)('with %j alone sends %j and leaves the rest', async ([options, body], { desk }) => {
		prepare(desk)
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('channel_info_set', options)
		expect(desk.helix('modify-channel-information')).toMatchObject([{ body, ignored: [] }])
		expect(desk.helix('modify-channel-information')[0]?.body).toEqual(body)
	})

	test('with - has no category, tags and labels', async ({ desk }) => {
		prepare(desk)
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('channel_info_set', { category: '-', tags: '-', labels: '-' })
		expect(state(desk)).toEqual({
			title: 'Before',
			tags: [],
			language: 'en',
			labels: ['MatureGame'],
			category: undefined,
		})
		await until('it is shown', () => desk.companion.variables['streamer_category'] === '')
	})

	test('has each tag once, whatever its capitals', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('channel_info_set', { tags: 'Chill | chill | Racing' })
		expect(desk.helix('modify-channel-information')[0]?.body).toEqual({ tags: ['Chill', 'Racing'] })
	})

	test('with - beside tags is refused, with nothing sent', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('channel_info_set', { tags: '- | chill' })
		expect(error).toBe('Tags: - stands for none, so leave it out, or the others.')
		expect(desk.helix('modify-channel-information')).toEqual([])
	})

	test('that says nothing names what to fill in, and sends nothing', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('channel_info_set')
		expect(error).toBe('Nothing is to be changed. Fill in one of the options.')
		expect(desk.helix('modify-channel-information')).toEqual([])
	})

	test('with a category that Twitch does not know changes nothing', async ({ desk }) => {
		prepare(desk)
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('channel_info_set', { ...profile, category: 'Xyzzy 7' })
		expect(error).toBe('Twitch has no category "Xyzzy 7". Check the spelling.')
		expect(state(desk)).toMatchObject({ title: 'Before' })
	})

	test.for([
		['with all of it', prepare],
		['of a channel that says little', ({ twitch }: Desk): void => twitch.world.setTitle('streamer', 'Hello')],
	] as const)('that was learned, %s, leads back to what was so', async ([, set], { desk }) => {
		set(desk)
		const before = state(desk)
		await desk.startSignedIn()
		const learned = await desk.companion.learn('channel_info_set', { channel: 'own' })
		expect(Object.keys(learned ?? {}).sort()).toEqual(['category', 'labels', 'language', 'tags', 'title'])
		await desk.companion.pressWithDefaults('channel_info_set', profile)
		expect(state(desk)).not.toEqual(before)
		await desk.companion.pressWithDefaults('channel_info_set', { ...learned })
		expect(sorted(state(desk))).toEqual(sorted(before))
	})
})

/** In which order labels are, nobody says. */
function sorted(value: object): string {
	return JSON.stringify(value)
		.split(/[[\],]/)
		.sort()
		.join()
}
