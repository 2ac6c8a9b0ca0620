import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'
import { untilTold } from './results.js'

function seat({ twitch: { world } }: Desk, channel = 'streamer', guest = 'other'): void {
	world.guestStar.begin(channel)
	world.guestStar.assign(channel, guest, '1')
}

async function press(desk: Desk, options: Record<string, string | number>): Promise<string> {
	const { outcome, error } = await desk.companion.pressWithDefaults('guest_slot', { guest: '1', ...options })
	return error ?? outcome
}

function slot({ twitch }: Desk, { channel = 'streamer', number = '1' } = {}): unknown {
	return twitch.world.guestStar.session(channel)?.slots.get(number)
}

describe('The slot of a guest', () => {
	test('is changed in what is chosen alone, in one request', async ({ desk }) => {
		seat(desk)
		await desk.startSignedIn()
		expect(await press(desk, { guest: '@Other', audio: 'off', volume: 0 })).toBe('done')
		expect(slot(desk)).toMatchObject({ audio: false, video: true, isLive: false, volume: 0 })
		expect(desk.helix('update-guest-star-slot-settings')).toMatchObject([
			{ query: { is_audio_enabled: ['false'], volume: ['0'], slot_id: ['1'] }, ignored: [] },
		])
		await untilTold(desk, '@other in slot 1 of @streamer: audio off, volume 0')
		expect(await press(desk, { video: 'off', live: 'on' })).toBe('done')
		expect(slot(desk)).toMatchObject({ audio: false, video: false, isLive: true, volume: 0 })
	})

	test.for([
		['audio', 'audio'],
		['video', 'video'],
		['live', 'isLive'],
	] as const)('has its %s toggled there and back, as it is at Twitch', async ([option, setting], { desk }) => {
		seat(desk)
		await desk.startSignedIn({ eventsubUrl: 'ws://127.0.0.1:9' })
		for (const before of [true, false]) {
			desk.twitch.world.guestStar.set('streamer', '1', { [setting]: before })
			expect(await press(desk, { [option]: 'toggle' })).toBe('done')
			expect(slot(desk)).toMatchObject({ [setting]: !before })
		}
		const both = [press(desk, { [option]: 'toggle' }), press(desk, { [option]: 'toggle' })]
		expect(await Promise.all(both)).toEqual(['done', 'done'])
		expect(slot(desk)).toMatchObject({ [setting]: true })
	})

	test('shows at once who is live', async ({ desk }) => {
		seat(desk)
		await desk.startSignedIn({ eventsubUrl: 'ws://127.0.0.1:9' })
		const lamp = await desk.companion.addFeedback('guest_live', { what: 'slot', slot: 1 })
		await press(desk, { live: 'on' })
		await until('the lamp is on', () => lamp.active)
		await press(desk, { audio: 'off' })
		expect(lamp.active).toBe(true)
		await press(desk, { live: 'off' })
		await until('the lamp is off', () => !lamp.active)
	})

	test("is the host's, too, for the broadcaster", async ({ desk }) => {
		seat(desk)
		await desk.startSignedIn()
		expect(await press(desk, { guest: 'streamer', audio: 'toggle' })).toBe('done')
		expect(slot(desk, { number: '0' })).toMatchObject({ audio: false })
		expect(await press(desk, { guest: '0', audio: 'toggle' })).toBe('done')
		expect(slot(desk, { number: '0' })).toMatchObject({ audio: true })
	})

	test('is changed by a moderator, as far as the broadcaster lets them', async ({ desk }) => {
		const { world } = desk.twitch
		world.addUser({ login: 'third' })
		world.makeModerator('other', 'streamer')
		seat(desk, 'other', 'third')
		await desk.startSignedIn()
		expect(await press(desk, { channel: 'other', guest: 'third', live: 'toggle' })).toBe('done')
		expect(slot(desk, { channel: 'other' })).toMatchObject({ isLive: true })
		world.guestStar.settings.set('other', { moderatorsSendLive: false })
		const restricted = /^The host's slot is for the broadcaster alone, and who is live, too, /
		expect(await press(desk, { channel: 'other', live: 'toggle' })).toMatch(restricted)
		expect(await press(desk, { channel: 'other', guest: '0', volume: 10 })).toMatch(restricted)
		expect(await press(desk, { channel: 'other', volume: 10 })).toBe('done')
	})

	test('is left alone where nothing is chosen, or nobody is there', async ({ desk }) => {
		seat(desk)
		await desk.startSignedIn()
		expect(await press(desk, {})).toBe('Nothing is to be changed. Choose audio, video, live or a volume.')
		expect(await press(desk, { guest: '2', audio: 'on' })).toBe(
			'Guest: Nobody is in slot 2 in the channel of @streamer.',
		)
		expect(desk.helix('update-guest-star-slot-settings')).toEqual([])
	})

	test('is learned', async ({ desk }) => {
		seat(desk)
		desk.twitch.world.guestStar.set('streamer', '1', { audio: false, volume: 30, isLive: true })
		await desk.startSignedIn()
		const learned = { audio: 'off', video: 'on', live: 'on', volume: '30' }
		expect(await desk.companion.learn('guest_slot', { channel: 'own', guest: 'other' })).toEqual(learned)
	})
})
