import { isDeepStrictEqual } from 'node:util'
import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

const channelOf = ({ twitch }: Desk): Desk['twitch']['world']['channels'][number] => twitch.world.channel('streamer')

const sent = (desk: Desk): unknown => desk.helix('modify-channel-information').at(-1)?.body

async function press(
	desk: Desk,
	id: 'tags_set' | 'language_set' | 'ccl_set' | 'branded_set' | 'delay_set',
	options: Readonly<Record<string, string>>,
): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults(id, options)).error
}

describe('Tags', () => {
	test.for([
		{ mode: 'set', tags: 'Chill | Speedrun | chill', after: ['Chill', 'Speedrun'] },
		{ mode: 'set', tags: '', after: [] },
		{ mode: 'add', tags: 'español\nENGLISH', after: ['English', 'Racing', 'español'] },
		{ mode: 'remove', tags: 'racing|Chess', after: ['English'] },
	])('that are there become $after with "$mode" and $tags', async ({ mode, tags, after }, { desk }) => {
		channelOf(desk).tags = ['English', 'Racing']
		await desk.startSignedIn()
		expect(await press(desk, 'tags_set', { mode, tags })).toBeUndefined()
		expect(channelOf(desk).tags).toEqual(after)
		expect(sent(desk)).toEqual({ tags: after })
		await until('they are shown', () => isDeepStrictEqual(desk.companion.variables['streamer_tags'], after))
	})

	test.for(['add', 'remove'])('are not changed by "%s" with none', async (mode, { desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'tags_set', { mode })).toBe(`Tags: say which to ${mode}.`)
		expect(sent(desk)).toBeUndefined()
	})

	test('are ten at most, with those that are there', async ({ desk }) => {
		channelOf(desk).tags = Array.from({ length: 9 }, (_, index) => `Tag${index}`)
		await desk.startSignedIn()
		expect(await press(desk, 'tags_set', { mode: 'add', tags: 'One|Two' })).toBe(
			'Tags: a channel has at most 10; with those that are there it would be 11.',
		)
		expect(sent(desk)).toBeUndefined()
	})

	test('with spaces are refused in words', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'tags_set', { mode: 'set', tags: 'two words' })).toBe(
			'A tag has letters and digits only: no spaces, no other characters.',
		)
	})

	test('are learned', async ({ desk }) => {
		channelOf(desk).tags = ['English', 'Racing']
		await desk.startSignedIn()
		expect(await desk.companion.learn('tags_set', { channel: 'own' })).toEqual({ tags: 'English | Racing' })
	})
})

describe('The language', () => {
	test('is set, shown, and learned', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'language_set', { language: ' DE' })).toBeUndefined()
		expect(channelOf(desk).language).toBe('de')
		await until('it is shown', () => desk.companion.variables['streamer_language'] === 'de')
		expect(await desk.companion.learn('language_set', { channel: 'own' })).toEqual({ language: 'de' })
	})

	test('that Twitch does not know is refused in words', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'language_set', { language: 'qq' })).toBe(
			'Twitch does not know this language: choose another, or other.',
		)
	})
})

describe('A content label', () => {
	test.for([
		{ state: 'on', before: [], after: ['Gambling'] },
		{ state: 'off', before: ['Gambling', 'MatureGame'], after: ['MatureGame'] },
		{ state: 'toggle', before: ['SexualThemes'], after: ['SexualThemes', 'Gambling'] },
		{ state: 'toggle', before: ['SexualThemes', 'Gambling'], after: ['SexualThemes'] },
	])('among $before becomes $after with "$state", and is shown', async ({ state, before, after }, { desk }) => {
		channelOf(desk).labels = before
		await desk.startSignedIn()
		await until('those before are shown', () => isDeepStrictEqual(desk.companion.variables['streamer_labels'], before))
		expect(await press(desk, 'ccl_set', { label: 'gambling', state })).toBeUndefined()
		expect(channelOf(desk).labels).toEqual(after)
		await until('it is shown', () => isDeepStrictEqual(desk.companion.variables['streamer_labels'], after))
	})

	test('is toggled by what Twitch says, not by what was shown some minutes ago', async ({ desk }) => {
		await desk.startSignedIn()
		// Nobody listens here: no event tells the module of it.
		channelOf(desk).labels = ['Gambling']
		await press(desk, 'ccl_set', { label: 'gambling', state: 'toggle' })
		expect(channelOf(desk).labels).toEqual([])
	})

	test('learns how it is', async ({ desk }) => {
		channelOf(desk).labels = ['Gambling']
		await desk.startSignedIn()
		const learn = async (label: string): Promise<unknown> => desk.companion.learn('ccl_set', { channel: 'own', label })
		expect(await learn('gambling')).toEqual({ state: 'on' })
		expect(await learn('violence')).toEqual({ state: 'off' })
	})
})

describe('Branded content', () => {
	test('is turned on and off, by what Twitch says where it is toggled', async ({ desk }) => {
		await desk.startSignedIn()
		for (const [state, branded] of [
			['on', true],
			['toggle', false],
			['toggle', true],
			['off', false],
		] as const) {
			expect(await press(desk, 'branded_set', { state })).toBeUndefined()
			expect(channelOf(desk).branded).toBe(branded)
			expect(await desk.companion.learn('branded_set', { channel: 'own' })).toEqual({ state: branded ? 'on' : 'off' })
		}
	})

	test('that is changed too often is refused in words', async ({ desk }) => {
		await desk.startSignedIn()
		for (let count = 0; count < 10; count += 1) await press(desk, 'branded_set', { state: 'on' })
		expect(await press(desk, 'branded_set', { state: 'on' })).toBe(
			'Branded content was changed too often: wait a while.',
		)
	})
})

describe('The delay', () => {
	test('of a partner is set and learned', async ({ desk }) => {
		desk.twitch.world.users.demand('streamer').type = 'partner'
		await desk.startSignedIn()
		expect(await press(desk, 'delay_set', { delay: '2m' })).toBeUndefined()
		expect(channelOf(desk).delay).toBe(120)
		expect(await desk.companion.learn('delay_set', { channel: 'own' })).toEqual({ delay: '120' })
	})

	test('of others is refused in words', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'delay_set', { delay: '10' })).toBe('Only partners may set a delay.')
	})
})
