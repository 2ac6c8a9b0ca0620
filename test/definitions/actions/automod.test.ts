import { describe, expect } from 'vitest'
import type { OptionInputs } from '../../../sandbox/companion/index.js'
import { automodAt } from '../../../sandbox/twitch/world/subjects/automod.js'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass, until } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

describe("AutoMod's level", () => {
	test('replaces categories that were set one by one, and is shown at once', async ({ desk }) => {
		desk.twitch.world.automod.set('streamer', { ...automodAt(0, null), swearing: 4 })
		await desk.startListening()
		const lamp = await desk.companion.addFeedback('automod_level', { level: '3' })
		expect(await desk.companion.pressWithDefaults('automod_level', { level: 3 })).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.automod.settings('streamer')).toMatchObject({ overall_level: 3 })
		expect(desk.helix('update-automod-settings')[0]?.body).toEqual({ overall_level: 3 })
		await until('the lamp is on', () => lamp.active)
	})

	test.for([0, 4])('may be %s', async (level, { desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('automod_level', { level })
		expect(desk.twitch.world.automod.settings('streamer').overall_level).toBe(level)
		await until('it is shown', () => desk.companion.variables['automod_level'] === level)
	})

	test('is learned, but for categories that are set one by one', async ({ desk }) => {
		desk.twitch.world.automod.set('streamer', automodAt(1))
		await desk.startSignedIn()
		expect(await desk.companion.learn('automod_level', { channel: 'own' })).toEqual({ level: '1' })
		desk.twitch.world.automod.set('streamer', { ...automodAt(0, null), swearing: 2 })
		await expect(desk.companion.learn('automod_level', { channel: 'own' })).rejects.toThrow(
			"AutoMod's categories are set one by one in the channel of @streamer.",
		)
	})
})

/** AutoMod holds these of @other, in this order. */
async function hold(desk: Desk, texts: readonly string[]): Promise<string[]> {
	const ids = texts.map((text) => desk.twitch.world.automod.hold('streamer', 'other', text).id)
	await until('all are known', () => desk.companion.variables['automod_held_count'] === texts.length)
	return ids
}

const decide = async (desk: Desk, options: OptionInputs): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('automod_held', options)

const stillHeld = (desk: Desk, ids: readonly string[]): boolean[] =>
	ids.map((id) => desk.twitch.world.automod.held(id) !== undefined)

describe('A message that AutoMod holds', () => {
	test('is allowed and then in the chat, the oldest first', async ({ desk }) => {
		await desk.startListening()
		const ids = await hold(desk, ['one', 'two', 'three'])
		expect(await decide(desk, { which: 'oldest', decision: 'allow' })).toMatchObject({ outcome: 'done' })
		expect(stillHeld(desk, ids)).toEqual([false, true, true])
		expect(desk.twitch.world.channel('streamer').messages).toMatchObject([{ sender: 'other', text: 'one' }])
		await until('it is told', () => desk.companion.variables['last_action_result'] === 'Allowed a message of @other')
		await decide(desk, { which: 'last', decision: 'deny' })
		expect(stillHeld(desk, ids)).toEqual([false, true, false])
		await until('it is told', () => desk.companion.variables['last_action_result'] === 'Denied a message of @other')
		await until('one waits', () => desk.companion.variables['automod_held_count'] === 1)
	})

	test('is decided on one after the other, without waiting for events', async ({ desk }) => {
		await desk.startListening()
		const ids = await hold(desk, ['one', 'two'])
		const release = desk.twitch.world.eventsub.trouble.holdEvents()
		await decide(desk, { decision: 'deny' })
		await decide(desk, { decision: 'deny' })
		expect(stillHeld(desk, ids)).toEqual([false, false])
		release()
	})

	test('may be named by its id', async ({ desk }) => {
		await desk.startListening()
		const ids = await hold(desk, ['one', 'two', 'three'])
		await decide(desk, { message_id: ` ${ids[1]}\n`, decision: 'allow' })
		expect(stillHeld(desk, ids)).toEqual([true, false, true])
	})

	test('that somebody else has answered says so, and the next press is for the next one', async ({ desk }) => {
		await desk.startListening()
		const ids = await hold(desk, ['one', 'two'])
		const release = desk.twitch.world.eventsub.trouble.holdEvents()
		desk.twitch.world.automod.resolve(ids[0] ?? '', 'denied', 'other')
		const { error } = await decide(desk, {})
		expect(error).toBe('AutoMod does not hold this message any more: it was answered, or its time is over.')
		expect(await decide(desk, {})).toMatchObject({ outcome: 'done' })
		expect(stillHeld(desk, ids)).toEqual([false, false])
		release()
	})

	test('is gone after five minutes', async ({ desk }) => {
		await startInFakeTime(desk)
		await pass(minute)
		desk.twitch.world.automod.hold('streamer', 'other', 'Bad')
		const release = desk.twitch.world.eventsub.trouble.holdEvents()
		await pass(5.1 * minute)
		expect((await decide(desk, {})).error).toMatch(/^Which: no message held by AutoMod is known/)
		release()
	})

	test('is none of another channel', async ({ desk }) => {
		await desk.startListening()
		await hold(desk, ['one'])
		desk.twitch.world.makeModerator('other', 'streamer')
		const { error } = await decide(desk, { channel: 'other' })
		expect(error).toBe('Which: no message held by AutoMod is known in the channel of @other.')
		expect(desk.helix('manage-held-automod-messages')).toEqual([])
	})
})
