import { describe, expect } from 'vitest'
import { presets } from '../../src/definitions/presets/index.js'
import { allScopes, everyScope, test, type Desk } from '../helpers/desk.js'
import { fakeTime, pass, second, until } from '../helpers/time.js'
import { arrive } from '../core/live/listening.js'
import { presetIds } from './presets-table.js'

/** What a preset shows beside how its press went. */
function lampsOf(id: string): number[] {
	return (presets[id]?.feedbacks ?? []).flatMap(({ feedbackId }, index) =>
		feedbackId === 'press_state' ? [] : [index],
	)
}

const withLamps = presetIds.filter((id) => lampsOf(id).length > 0)

/** All that the lamps tell of goes on at once. */
function happen({ twitch: { world } }: Desk): void {
	world.chatRooms.change('streamer', { emoteOnly: true, subscribersOnly: true, unique: true })
	world.chatRooms.change('streamer', { followersMinutes: 10, slowSeconds: 5, delaySeconds: 2 })
	world.shields.set('streamer', true)
	world.automod.hold('streamer', 'other', 'Bad words')
	world.bans.ban('streamer', 'other')
	world.unbanRequests.ask('streamer', 'other')
	world.polls.begin('streamer', { choices: ['Yes', 'No'] })
	world.polls.vote('streamer', 'Yes')
	world.predictions.begin('streamer')
	world.predictions.predict('streamer', 'other', 'Yes', 100)
	world.points.addReward('streamer', 'edit me')
	world.points.redeem('streamer', 'other', 'edit me')
	world.points.changeReward('streamer', 'edit me', { paused: true })
	world.hypeTrains.begin('streamer', 'other')
	world.goals.begin('streamer', { type: 'follower', target: 10, current: 10 })
	world.charity.start('streamer')
	world.followers.follow('streamer', 'other')
	world.subscribers.subscribe('streamer', 'other')
	world.subscribers.resubscribe('streamer', 'other', { months: 3 })
	world.subscribers.gift('streamer', 'other', ['third'])
	world.bits.cheer('streamer', 'other', 100)
	world.raids.arrive('other', 'streamer', 5)
}

/** What is so before the module looks, since no event tells of it. */
function prepare({ twitch: { world } }: Desk): void {
	world.addUser({ login: 'third' })
	world.goLive('streamer', { startedSecondsAgo: 600, title: 'Building' })
	world.scheduleAd('streamer', { nextInSeconds: 75 })
	world.addUser({ login: 'edit_me' })
	world.goLive('edit_me')
	world.chatRooms.change('streamer', { delaySeconds: 2 })
	world.setClipDelay(60)
}

/** These tell of something that is not so while all of that goes on. */
const others: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
	ad_running: async ({ companion }) => companion.pressWithDefaults('ad_start', { duration: '30' }),
	raid_browse: async ({ companion }) => companion.pressWithDefaults('raid_start', { target: 'other' }),
	chat_pin: async ({ twitch: { world }, companion }) => {
		const { id } = world.chat.say('streamer', 'other', 'Rules')
		return companion.pressWithDefaults('chat_pin', { message_id: id })
	},
	missing_scopes: async (desk) => {
		desk.issue({ scopes: allScopes.slice(1) })
		await desk.companion.pressWithDefaults('token_refetch')
	},
	rate_limit: async (desk) => {
		desk.twitch.world.rateLimit({ remaining: 50, resetInSeconds: 60 })
		await desk.companion.pressWithDefaults('chat_send', { message: 'Hello' })
	},
	last_error: async ({ companion }) => companion.pressWithDefaults('poll_repeat'),
}
const withOthers: Readonly<Record<string, keyof typeof others>> = {
	...Object.fromEntries(withLamps.filter((id) => /^ad_(\d+|running)$/.test(id)).map((id) => [id, 'ad_running'])),
	...{ chat_pin: 'chat_pin', chat_unpin: 'chat_pin', raid_browse: 'raid_browse', raid_cancel: 'raid_browse' },
	...{ missing_scopes: 'missing_scopes', rate_limit: 'rate_limit', last_error: 'last_error' },
}

describe('The lamps of presets', () => {
	test('are on while what they tell of goes on', async ({ desk }) => {
		fakeTime()
		prepare(desk)
		desk.issue({ scopes: everyScope })
		await desk.start()
		// Each thing is looked at once.
		await pass(20 * second)
		await desk.untilListening()
		happen(desk)
		await desk.companion.pressWithDefaults('clip')
		await desk.companion.pressWithDefaults('automod_level', { channel: 'own', level: '0' })
		const keys = await Promise.all(
			withLamps.filter((id) => !(id in withOthers)).map(async (id) => desk.companion.placePreset(id)),
		)
		await arrive(2 * second)
		const dark = keys.filter(({ controlId, handles }) =>
			lampsOf(controlId.replace('key-', '')).every((index) => !handles[index]?.active),
		)
		expect(dark.map(({ controlId }) => controlId)).toEqual([])
	})

	test.for(Object.entries(withOthers))('%s lights with %s', async ([id, what], { desk }) => {
		prepare(desk)
		await desk.startListening()
		const key = await desk.companion.placePreset(id)
		const isOn = (): boolean => lampsOf(id).some((index) => key.handles[index]?.active)
		expect(isOn()).toBe(false)
		await others[what]?.(desk)
		await until('the lamp is on', isOn)
	})
})
