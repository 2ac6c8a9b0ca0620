import { describe, expect } from 'vitest'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass } from '../../helpers/time.js'

const ofModerators = ['chat_mode_delay', 'chat_mode_delay_length', 'pin_text', 'pin_by', 'pin_ends_in']
const ofBroadcasters = ['subs_total', 'sub_points']

async function start(desk: Desk, { without = '' } = {}): Promise<void> {
	desk.twitch.world.addUser({ login: 'friend' })
	desk.twitch.world.makeModerator('friend', 'streamer')
	fakeTime()
	desk.issue({ scopes: everyScope.filter((scope) => scope !== without) })
	await desk.start({ channels: 'streamer friend other' })
	await pass(minute)
}

/** Those of these variables that the channel has. */
function defined(desk: Desk, login: string, ids = [...ofModerators, ...ofBroadcasters]): string[] {
	return ids.filter((id) => desk.companion.variableNames.includes(`${login}_${id}`))
}

describe("A channel's variables that few may read", () => {
	test('are there where an account may, and only there', async ({ desk }) => {
		await start(desk)
		expect(defined(desk, 'streamer')).toEqual([...ofModerators, ...ofBroadcasters])
		expect(defined(desk, 'friend')).toEqual(ofModerators)
		expect(defined(desk, 'other')).toEqual([])
		expect(defined(desk, 'selected')).toEqual([...ofModerators, ...ofBroadcasters])
		expect(desk.companion.variableNames).toContain('other_chatters')
		expect(desk.companion.droppedVariables).toEqual([])
	})

	test('come with the scope, and go with it', async ({ desk }) => {
		await start(desk, { without: 'channel:read:subscriptions' })
		expect(defined(desk, 'streamer')).toEqual(ofModerators)
		expect(defined(desk, 'selected')).toEqual(ofModerators)
		desk.issue({ scopes: everyScope })
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(minute)
		expect(defined(desk, 'streamer')).toEqual([...ofModerators, ...ofBroadcasters])
	})

	test('come, where no list tells of roles, when a look has shown the role, and stay', async ({ desk }) => {
		await start(desk, { without: 'user:read:moderated_channels' })
		expect(defined(desk, 'friend')).toEqual(ofModerators)
		expect(defined(desk, 'other')).toEqual([])
		await pass(hour)
		expect(defined(desk, 'friend')).toEqual(ofModerators)
		expect(defined(desk, 'other')).toEqual([])
	})
})
