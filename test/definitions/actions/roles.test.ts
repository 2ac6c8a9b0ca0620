import { describe, expect } from 'vitest'
import { endpoint } from '../../../src/twitch/helix/endpoints.js'
import { test, type Desk } from '../../helpers/desk.js'
import { minute, pass } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'
import { actionIds, factsOf, pressExample } from './table.js'

describe('An action for the broadcaster alone', () => {
	const own = actionIds.filter((id) => factsOf(id).endpoints.some((each) => endpoint(each).who === 'broadcaster'))
	test.for(own)('%s says in a channel of someone else whose account is needed', async (id, { desk }) => {
		await desk.startSignedIn()
		const before = desk.helix().length
		const { error } = await pressExample(desk, id, { channel: 'other' })
		expect(error).toMatch(
			/needs the broadcaster's own account: sign in as @other, or choose the channel of @streamer\./,
		)
		expect(desk.helix()).toHaveLength(before)
	})
})

describe('A moderator action in a channel of someone else', () => {
	const clear = async (desk: Desk): ReturnType<Desk['companion']['press']> =>
		desk.companion.pressWithDefaults('chat_clear', { channel: 'other' })
	const tried = (desk: Desk): number => desk.helix('delete-chat-messages').length

	test('is tried; a refusal is explained, remembered for a minute, and tried again after it', async ({ desk }) => {
		await startInFakeTime(desk)
		expect((await clear(desk)).error).toMatch(
			/^Twitch does not let @streamer do this: .* is not one of the broadcaster's moderators\.$/,
		)
		expect(tried(desk)).toBe(1)
		expect((await clear(desk)).error).toMatch(/needs a moderator of the channel: sign in as @other, or choose/)
		expect(tried(desk)).toBe(1)
		desk.twitch.world.makeModerator('other', 'streamer')
		await pass(minute)
		expect(await clear(desk)).toMatchObject({ outcome: 'done' })
		expect(tried(desk)).toBe(2)
	})

	test('that was refused says nothing of other actions or channels', async ({ desk }) => {
		desk.twitch.world.addUser({ login: 'third' })
		desk.twitch.world.makeModerator('third', 'streamer')
		await desk.startSignedIn()
		await clear(desk)
		const third = await desk.companion.pressWithDefaults('chat_clear', { channel: 'third' })
		expect(third).toMatchObject({ outcome: 'done' })
		const message = { channel: 'other', message: 'Hello' }
		expect(await desk.companion.pressWithDefaults('chat_send', message)).toMatchObject({ outcome: 'done' })
	})

	test('that worked once stays allowed: a later refusal is told, and it is tried again', async ({ desk }) => {
		desk.twitch.world.makeModerator('other', 'streamer')
		await desk.startSignedIn()
		expect(await clear(desk)).toMatchObject({ outcome: 'done' })
		desk.twitch.world.removeModerator('other', 'streamer')
		expect((await clear(desk)).error).toMatch(/^Twitch does not let @streamer do this/)
		desk.twitch.world.makeModerator('other', 'streamer')
		expect(await clear(desk)).toMatchObject({ outcome: 'done' })
		expect(tried(desk)).toBe(3)
	})
})
