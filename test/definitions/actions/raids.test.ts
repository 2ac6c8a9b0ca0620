import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { pass, second, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

const pending = ({ twitch }: Desk): unknown => twitch.world.raids.pending('streamer')

async function start(desk: Desk, target: string | number): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('raid_start', { target })).error
}

describe('Starting a raid', () => {
	test.for(['other', '@Other', 'id'])('goes to "%s", and its countdown is shown at once', async (target, { desk }) => {
		const { id } = desk.twitch.world.channel('other').owner
		await startInFakeTime(desk)
		expect(await start(desk, target === 'id' ? id : target)).toBeUndefined()
		expect(pending(desk)).toBe('other')
		await pass(second)
		expect(desk.companion.variables).toMatchObject({ raid_target: 'Other', last_action_result: 'Raid to @other' })
		expect(desk.companion.variables['raid_remaining']).toBeGreaterThan(85)
	})

	test('without a target and a candidate says so, and sends nothing', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await start(desk, '')).toBe('Raid to: nobody is named, and no candidate is shown for @streamer.')
		expect(desk.helix('start-a-raid')).toEqual([])
	})

	test('is over as soon as Twitch tells that it was called off', async ({ desk }) => {
		await desk.startListening()
		expect(await start(desk, 'other')).toBeUndefined()
		await until('it is shown', () => desk.companion.variables['raid_target'] === 'Other')
		desk.twitch.world.raids.cancel('streamer')
		await until('it is over', () => desk.companion.variables['raid_target'] === '')
	})

	test('says of a user that there is none', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await start(desk, 'nobody_here')).toBe('There is no Twitch user "nobody_here". Check the spelling.')
	})

	const refusals = [
		['streamer', 'A channel cannot raid itself.', () => undefined],
		[
			'other',
			'That channel has banned or blocked this one.',
			({ twitch }: Desk) => void twitch.world.bans.ban('other', 'streamer'),
		],
		[
			'other',
			'That channel takes no raids from this one.',
			({ twitch }: Desk) => twitch.world.raids.setWelcome('other', { from: 'none' }),
		],
		[
			'other',
			'That channel takes no raids with so many viewers.',
			({ twitch: { world } }: Desk) => {
				world.goLive('streamer', { viewers: 900 })
				world.raids.setWelcome('other', { mostViewers: 100 })
			},
		],
		[
			'other',
			'A raid is about to leave already: cancel it first.',
			({ twitch: { world } }: Desk) => {
				world.addUser({ login: 'third' })
				world.raids.start('streamer', 'third')
			},
		],
	] as const
	test.for(refusals)('to %s is refused: %s', async ([target, sentence, prepare], { desk }) => {
		prepare(desk)
		await desk.startSignedIn()
		expect(await start(desk, target)).toBe(sentence)
		expect(desk.companion.variables['raid_target']).not.toBe('Other')
	})

	test('and canceling it is allowed ten times in ten minutes', async ({ desk }) => {
		await desk.startSignedIn()
		for (let count = 0; count < 10; count += 1) {
			expect(await start(desk, 'other')).toBeUndefined()
			expect(await desk.companion.pressWithDefaults('raid_cancel')).toMatchObject({ outcome: 'done' })
		}
		expect(await start(desk, 'other')).toBe(
			'Twitch allows 10 starts and 10 cancellations of raids in 10 minutes: wait a few minutes.',
		)
	})
})

describe('Canceling a raid', () => {
	test('ends the countdown at once', async ({ desk }) => {
		await startInFakeTime(desk)
		await start(desk, 'other')
		await pass(second)
		expect(await desk.companion.pressWithDefaults('raid_cancel')).toMatchObject({ outcome: 'done' })
		await pass(second)
		expect(pending(desk)).toBeUndefined()
		expect(desk.companion.variables).toMatchObject({ raid_remaining: 0, last_action_result: 'Raid canceled' })
		expect(desk.companion.variables['raid_target']).toBe('')
	})

	test('that has left already says so, and the countdown is over', async ({ desk }) => {
		await startInFakeTime(desk)
		await start(desk, 'other')
		desk.twitch.world.raids.go('streamer')
		const { error } = await desk.companion.pressWithDefaults('raid_cancel')
		expect(error).toBe('No raid is about to leave, so there is nothing to cancel.')
		await pass(second)
		expect(desk.companion.variables['raid_target']).toBe('')
	})
})
