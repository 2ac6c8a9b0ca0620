import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'

const press = async (
	desk: Desk,
	id: 'mod_add' | 'mod_remove' | 'vip_add' | 'vip_remove',
): Promise<string | undefined> => (await desk.companion.pressWithDefaults(id, { user: 'other' })).error

const moderates = ({ twitch }: Desk): boolean => twitch.world.channel('streamer').moderators.has('other')
const isVip = ({ twitch }: Desk): boolean => twitch.world.roles.isVip('streamer', 'other')

describe('A moderator', () => {
	test('is added and removed, and a second time there is nothing to do', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'mod_remove')).toBe('The user is no moderator of this channel.')
		expect(await press(desk, 'mod_add')).toBeUndefined()
		expect(moderates(desk)).toBe(true)
		expect(await press(desk, 'mod_add')).toBe('The user is a moderator already.')
		expect(await press(desk, 'mod_remove')).toBeUndefined()
		expect(moderates(desk)).toBe(false)
	})

	test('cannot be who is a VIP before that role is removed, nor who is banned', async ({ desk }) => {
		desk.twitch.world.roles.addVip('streamer', 'other')
		await desk.startSignedIn()
		expect(await press(desk, 'mod_add')).toBe('The user is a VIP, and cannot be both: remove that role first.')
		await press(desk, 'vip_remove')
		desk.twitch.world.bans.ban('streamer', 'other')
		expect(await press(desk, 'mod_add')).toBe('The user is banned from this channel: unban first.')
		desk.twitch.world.bans.unban('streamer', 'other')
		expect(await press(desk, 'mod_add')).toBeUndefined()
	})

	test('is added no more than ten times in ten seconds', async ({ desk }) => {
		await desk.startSignedIn()
		const errors: (string | undefined)[] = []
		for (let count = 0; count < 11; count += 1) errors.push(await press(desk, 'mod_add'))
		expect(errors.at(-1)).toBe('Twitch allows ten of them in ten seconds. Wait a moment.')
	})
})

describe('A VIP', () => {
	test('is added and removed, and a second time there is nothing to do', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'vip_remove')).toBe('The user is no VIP of this channel.')
		expect(await press(desk, 'vip_add')).toBeUndefined()
		expect(isVip(desk)).toBe(true)
		expect(await press(desk, 'vip_add')).toBe('The user is a VIP already.')
		expect(await press(desk, 'vip_remove')).toBeUndefined()
		expect(isVip(desk)).toBe(false)
	})

	test('cannot be who is a moderator before that role is removed', async ({ desk }) => {
		desk.twitch.world.makeModerator('streamer', 'other')
		await desk.startSignedIn()
		expect(await press(desk, 'vip_add')).toBe('The user is a moderator, and cannot be both: remove that role first.')
		await press(desk, 'mod_remove')
		expect(await press(desk, 'vip_add')).toBeUndefined()
	})
})
