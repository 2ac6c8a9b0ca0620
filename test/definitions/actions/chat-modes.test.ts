import { describe, expect } from 'vitest'
import { allScopes, everyScope, test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

const rooms = ({ twitch }: Desk, channel = 'streamer'): unknown => twitch.world.chatRooms.of(channel)

const plain = [
	{ action: 'chat_emote_only', setting: 'emoteOnly', variable: 'streamer_chat_mode_emote' },
	{ action: 'chat_subs_only', setting: 'subscribersOnly', variable: 'streamer_chat_mode_sub' },
	{ action: 'chat_unique', setting: 'unique', variable: 'streamer_chat_mode_unique' },
] as const

const lengths = [
	{ action: 'chat_followers_only', setting: 'followersMinutes', options: { minutes: 0 }, length: 0 },
	{ action: 'chat_followers_only', setting: 'followersMinutes', options: { minutes: 129_600 }, length: 129_600 },
	{ action: 'chat_slow', setting: 'slowSeconds', options: { seconds: 3 }, length: 3 },
	{ action: 'chat_slow', setting: 'slowSeconds', options: { seconds: 120 }, length: 120 },
	{ action: 'chat_mod_delay', setting: 'delaySeconds', options: { seconds: '6' }, length: 6 },
] as const

describe('A mode of the chat', () => {
	test.for(plain)('$action is turned on, off, and to the other', async ({ action, setting, variable }, { desk }) => {
		await desk.startSignedIn()
		for (const [state, isOn] of [
			['on', true],
			['toggle', false],
			['toggle', true],
			['off', false],
		] as const) {
			expect(await desk.companion.pressWithDefaults(action, { state })).toMatchObject({ outcome: 'done' })
			expect(rooms(desk)).toMatchObject({ [setting]: isOn })
			await until(`${variable} is ${isOn}`, () => desk.companion.variables[variable] === isOn)
		}
	})

	test.for(lengths)('$action has the length $length', async ({ action, setting, options, length }, { desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults(action, { state: 'on', ...options })
		expect(rooms(desk)).toMatchObject({ [setting]: length })
		await desk.companion.pressWithDefaults(action, { state: 'toggle', ...options })
		expect(rooms(desk)).toMatchObject({ [setting]: undefined })
		await desk.companion.pressWithDefaults(action, { state: 'toggle', ...options })
		expect(rooms(desk)).toMatchObject({ [setting]: length })
	})

	test.for([
		['true', true],
		['1', true],
		['!true', false],
	] as const)('takes what an expression gives: %s', async ([value, isOn], { desk }) => {
		desk.twitch.world.chatRooms.change('streamer', { emoteOnly: !isOn }, 'streamer')
		await desk.startSignedIn()
		const pressed = await desk.companion.pressWithDefaults('chat_emote_only', { state: { isExpression: true, value } })
		expect(pressed).toMatchObject({ outcome: 'done' })
		expect(rooms(desk)).toMatchObject({ emoteOnly: isOn })
	})

	test('is toggled by what Twitch says where no events tell of it', async ({ desk }) => {
		desk.twitch.world.makeModerator('other', 'streamer')
		await desk.startSignedIn()
		desk.twitch.world.chatRooms.change('other', { slowSeconds: 30 }, 'other')
		await desk.companion.pressWithDefaults('chat_slow', { channel: 'other' })
		expect(rooms(desk, 'other')).toMatchObject({ slowSeconds: undefined })
	})

	test('is toggled without asking while events tell of it', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.chatRooms.change('streamer', { slowSeconds: 30 }, 'streamer')
		await arrive()
		const before = desk.helix('get-chat-settings').length
		await desk.companion.pressWithDefaults('chat_slow', { state: 'toggle' })
		expect(rooms(desk)).toMatchObject({ slowSeconds: undefined })
		expect(desk.helix('get-chat-settings')).toHaveLength(before)
	})

	test('is toggled by what Twitch says while events were missed and it was not read again', async ({ desk }) => {
		await listenLive(desk)
		desk.twitch.world.eventsub.drop()
		await arrive(100)
		desk.twitch.world.chatRooms.change('streamer', { slowSeconds: 30 }, 'streamer')
		await desk.companion.pressWithDefaults('chat_slow', { state: 'toggle' })
		expect(rooms(desk)).toMatchObject({ slowSeconds: undefined })
	})

	test.for(['chat_followers_only', 'chat_slow', 'chat_mod_delay'] as const)(
		'%s is learned with its length, and without',
		async (action, { desk }) => {
			desk.issue({ scopes: everyScope })
			await desk.startSignedIn()
			expect(await desk.companion.learn(action)).toEqual({ state: 'off' })
			const all = { followersMinutes: 7, slowSeconds: 7, delaySeconds: 4 }
			desk.twitch.world.chatRooms.change('streamer', all, 'streamer')
			const learned = {
				chat_followers_only: { minutes: 7 },
				chat_slow: { seconds: 7 },
				chat_mod_delay: { seconds: '4' },
			}
			expect(await desk.companion.learn(action)).toEqual({ state: 'on', ...learned[action] })
		},
	)

	test('that is toggled without the scope to see it says which is missing', async ({ desk }) => {
		desk.issue({ scopes: allScopes.filter((scope) => scope !== 'moderator:read:chat_settings') })
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('chat_mod_delay', { state: 'toggle' })
		expect(error).toContain('moderator:read:chat_settings')
		expect(await desk.companion.pressWithDefaults('chat_mod_delay', { state: 'on' })).toMatchObject({ outcome: 'done' })
	})
})

describe('Slow mode in steps', () => {
	test('grows, shrinks, ends below three seconds and stays within two minutes', async ({ desk }) => {
		await desk.startSignedIn()
		const steps = [5, 5, 120, -115, -3, -5]
		const seconds = [5, 10, 120, 5, undefined, undefined]
		for (const [index, step] of steps.entries()) {
			expect(await desk.companion.pressWithDefaults('slow_step', { step })).toMatchObject({ outcome: 'done' })
			expect(rooms(desk)).toMatchObject({ slowSeconds: seconds[index] })
		}
	})
})

describe('Several modes at once', () => {
	test('are set in one request, and the others stay', async ({ desk }) => {
		desk.twitch.world.chatRooms.change('streamer', { emoteOnly: true, unique: true }, 'streamer')
		await desk.startSignedIn()
		const options = { followers: 'on', followers_minutes: 10, slow: 'on', slow_seconds: 20, unique: 'off', delay: '2s' }
		expect(await desk.companion.pressWithDefaults('chat_settings_set', options)).toMatchObject({ outcome: 'done' })
		expect(rooms(desk)).toMatchObject({
			...{ followersMinutes: 10, slowSeconds: 20, unique: false, delaySeconds: 2, emoteOnly: true },
		})
		expect(desk.helix('update-chat-settings')).toHaveLength(1)
	})

	test('of which none is to change are told, and nothing is sent', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('chat_settings_set')
		expect(error).toBe('Nothing is to be changed. Choose what becomes of a mode.')
		expect(desk.helix('update-chat-settings')).toEqual([])
	})

	test('are learned as they are, and set again what was', async ({ desk }) => {
		const before = {
			followersMinutes: 10,
			slowSeconds: undefined,
			emoteOnly: true,
			subscribersOnly: false,
			unique: true,
		}
		desk.twitch.world.chatRooms.change('streamer', before, 'streamer')
		desk.issue({ scopes: everyScope })
		await desk.startSignedIn()
		const learned = await desk.companion.learn('chat_settings_set')
		const other = {
			followersMinutes: undefined,
			slowSeconds: 9,
			emoteOnly: false,
			subscribersOnly: true,
			unique: false,
		}
		desk.twitch.world.chatRooms.change('streamer', other, 'streamer')
		await desk.companion.pressWithDefaults('chat_settings_set', learned)
		expect(rooms(desk)).toMatchObject(before)
	})
})
