import { describe, expect, it } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('moderator:manage:chat_settings', 'moderator:read:chat_settings')

async function change(body: object): Promise<Received> {
	const { send, owner } = stage()
	const query = { broadcaster_id: owner.id, moderator_id: owner.id }
	return send('PATCH /chat/settings', { token: owner.token, query, body })
}

describe('a mode of the chat', () => {
	it.each([
		[{ slow_mode: true }, { slow_mode: true, slow_mode_wait_time: 30 }],
		[
			{ slow_mode: true, slow_mode_wait_time: 120 },
			{ slow_mode: true, slow_mode_wait_time: 120 },
		],
		[{ follower_mode: true }, { follower_mode: true, follower_mode_duration: 0 }],
		[{ follower_mode: true, follower_mode_duration: 129_600 }, { follower_mode_duration: 129_600 }],
		[
			{ non_moderator_chat_delay: true, non_moderator_chat_delay_duration: 6 },
			{ non_moderator_chat_delay: true, non_moderator_chat_delay_duration: 6 },
		],
		[
			{ emote_mode: true, subscriber_mode: true, unique_chat_mode: true },
			{ emote_mode: true, subscriber_mode: true, unique_chat_mode: true },
		],
	])('is set by %j', async (body, shown) => {
		expect(await change(body)).toMatchObject({ status: 200, first: shown })
		expect((await stage().send('GET /chat/settings', ownQuery())).first).toMatchObject(shown)
	})

	it.each([
		{ slow_mode_wait_time: 10 },
		{ slow_mode: false, slow_mode_wait_time: 10 },
		{ slow_mode: true, slow_mode_wait_time: 2 },
		{ slow_mode: true, slow_mode_wait_time: 121 },
		{ follower_mode_duration: 0 },
		{ follower_mode: true, follower_mode_duration: 129_601 },
		{ non_moderator_chat_delay: true },
		{ non_moderator_chat_delay: true, non_moderator_chat_delay_duration: 3 },
	])('is refused with %j', async (body) => {
		expect((await change(body)).status).toBe(400)
	})

	it('is left alone by what does not name it', async () => {
		await change({ slow_mode: true, slow_mode_wait_time: 10 })
		expect((await change({ emote_mode: true })).first).toMatchObject({ slow_mode_wait_time: 10, emote_mode: true })
		expect((await change({ slow_mode: false })).first).toMatchObject({ slow_mode: false, slow_mode_wait_time: null })
	})

	it('shows the delay to moderators alone', async () => {
		const { send, viewer, owner } = stage()
		const answer = await send('GET /chat/settings', { token: viewer.token, query: { broadcaster_id: owner.id } })
		expect(answer.first).not.toHaveProperty('non_moderator_chat_delay')
	})
})

function ownQuery(): { token: string; query: Record<string, string> } {
	const { owner } = stage()
	return { token: owner.token, query: { broadcaster_id: owner.id, moderator_id: owner.id } }
}
