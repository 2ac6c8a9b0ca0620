import { describe, expect } from 'vitest'
import type { HowPressed } from '../../sandbox/companion/presets/placed-preset.js'
import { test, type Desk } from '../helpers/desk.js'
import { until } from '../helpers/time.js'
import { scenes } from './actions/scenes/index.js'
import { actionsOf, presetIds } from './presets-table.js'

interface Gesture {
	readonly id: string
	readonly set: string
}

const gestures: readonly Gesture[] = presetIds.flatMap((id) => actionsOf(id).map(({ set }) => ({ id, set })))

function how(set: string): HowPressed {
	if (set === 'rotate_left') return { turn: 'left' }
	if (set === 'rotate_right') return { turn: 'right' }
	return { heldFor: Number(set) || 0 }
}

/** What has to be typed into a key. */
const typedIn: Readonly<Record<string, string>> = { reward: 'Hydrate', target: 'other' }

/** What else is done before. */
const before: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
	unban: async ({ companion }) => companion.pressWithDefaults('target_freeze', { whom: 'chat', state: 'on' }),
	raid_browse: async ({ companion }) => companion.pressWithDefaults('raid_target_step'),
	prediction_dial: async ({ companion }) => companion.pressWithDefaults('outcome_step'),
}

async function startFor(desk: Desk, { id, set }: Gesture): Promise<void> {
	const { world } = desk.twitch
	world.goLive('streamer', { startedSecondsAgo: 600, title: 'Building' })
	if (id === 'login') return desk.startByCode()
	await desk.startListening()
	for (const { set: ofAction, action } of actionsOf(id))
		if (set === ofAction) scenes[action.actionId]?.(desk, 'streamer')
	if (id === 'raid_browse') scenes.raid_target_step?.(desk, 'streamer')
	world.raids.arrive('other', 'streamer', 5)
	world.chat.say('streamer', 'other', 'Hello')
	const known = (id: string): unknown => desk.companion.variables[id]
	await until('what happened is known', () => {
		return known('last_raider') === 'Other' && known('selected_chat_last_user') === 'Other'
	})
	if (id.startsWith('automod_') && id !== 'automod_level')
		await until('the message is known', () => known('automod_held_count') === 1)
	await before[id]?.(desk)
}

describe('A preset', () => {
	test.for(gestures)('$id does its work at $set, and shows it', async (gesture, { desk }) => {
		await startFor(desk, gesture)
		const key = await desk.companion.placePreset(gesture.id)
		for (const name of Object.keys(key.locals)) key.locals[name] = typedIn[name] ?? key.locals[name]
		const resting = key.face()
		const results = await desk.companion.pressControl(key.controlId, how(gesture.set))
		expect(results).toEqual([{ outcome: 'done', tolerated: {} }])
		await until('the key shows it', () => key.face().bgcolor !== resting.bgcolor || gesture.id === 'connection')
	})
})
