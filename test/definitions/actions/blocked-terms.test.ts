import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'

const terms = ({ twitch }: Desk, channel = 'streamer'): string[] =>
	twitch.world.blockedTerms.of(channel).map(({ text }) => text)

describe('A blocked term', () => {
	test('is added as it was typed, and adding it again changes nothing', async ({ desk }) => {
		await desk.startSignedIn()
		for (const text of ['crac*', 'שלום & 🎉', 'crac*']) {
			expect(await desk.companion.pressWithDefaults('blocked_term_add', { text })).toMatchObject({ outcome: 'done' })
		}
		expect(terms(desk)).toEqual(['crac*', 'שלום & 🎉'])
	})

	test('is removed by its text among many pages, whatever its capitals', async ({ desk }) => {
		const { blockedTerms } = desk.twitch.world
		for (let number = 0; number < 250; number += 1) blockedTerms.add('streamer', `term ${number}`)
		await desk.startSignedIn()
		const pressed = await desk.companion.pressWithDefaults('blocked_term_remove', { text: ' TERM 240' })
		expect(pressed).toMatchObject({ outcome: 'done' })
		expect(terms(desk)).toHaveLength(249)
		expect(terms(desk)).not.toContain('term 240')
		expect(desk.helix('get-blocked-terms')).toHaveLength(3)
	})

	test('is looked for no further than where it is', async ({ desk }) => {
		const { blockedTerms } = desk.twitch.world
		for (let number = 0; number < 250; number += 1) blockedTerms.add('streamer', `term ${number}`)
		const [first] = terms(desk)
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('blocked_term_remove', { text: first ?? '' })
		expect(terms(desk)).not.toContain(first)
		expect(desk.helix('get-blocked-terms')).toHaveLength(1)
	})

	test('that is not there is told, and nothing is removed', async ({ desk }) => {
		desk.twitch.world.blockedTerms.add('streamer', 'spoiler')
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('blocked_term_remove', { text: 'spoil' })
		expect(error).toBe('Term: "spoil" is not blocked in the channel of @streamer.')
		expect(terms(desk)).toEqual(['spoiler'])
		expect(desk.helix('remove-blocked-term')).toEqual([])
	})

	test('has two characters at least', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('blocked_term_add', { text: 'x' })
		expect(error).toBe('Term: 2 to 500 characters, it has 1.')
	})

	test('is added and removed as moderator in the channel of another', async ({ desk }) => {
		desk.twitch.world.makeModerator('other', 'streamer')
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('blocked_term_add', { channel: 'other', text: 'spoiler' })
		expect([terms(desk, 'other'), terms(desk)]).toEqual([['spoiler'], []])
		await desk.companion.pressWithDefaults('blocked_term_remove', { channel: 'other', text: 'spoiler' })
		expect(terms(desk, 'other')).toEqual([])
	})
})
