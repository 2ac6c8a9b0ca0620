import { describe, expect } from 'vitest'
import { Crew } from '../../helpers/crew.js'
import { test } from '../../helpers/desk.js'

describe('A blocked user', () => {
	test('is blocked for the reason that was chosen, and unblocked again', async ({ desk }) => {
		await desk.startSignedIn()
		const block = { user: '@Other', reason: 'harassment' }
		expect(await desk.companion.pressWithDefaults('user_block', block)).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.blocks.of('streamer')).toMatchObject([{ user: { login: 'other' }, reason: 'harassment' }])
		const unblock = { user: 'other' }
		expect(await desk.companion.pressWithDefaults('user_unblock', unblock)).toMatchObject({ outcome: 'done' })
		expect(desk.twitch.world.blocks.of('streamer')).toEqual([])
	})

	test('needs no reason, and one who is not blocked may be unblocked', async ({ desk }) => {
		await desk.startSignedIn()
		await desk.companion.pressWithDefaults('user_block', { user: 'other' })
		expect(desk.helix('block-user')[0]?.query).toEqual({
			target_user_id: [desk.twitch.world.channel('other').owner.id],
		})
		for (const outcome of ['done', 'done']) {
			expect(await desk.companion.pressWithDefaults('user_unblock', { user: 'other' })).toMatchObject({ outcome })
		}
	})

	test('is blocked by the account that is chosen', async ({ desk }) => {
		await new Crew(desk, ['streamer', 'helper']).startSignedIn()
		await desk.companion.pressWithDefaults('user_block', { account: 'helper', user: 'other' })
		const { blocks } = desk.twitch.world
		expect([blocks.has('helper', 'other'), blocks.has('streamer', 'other')]).toEqual([true, false])
	})

	test('is never oneself', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('user_block', { user: 'streamer' })
		expect(error).toBe('An account cannot block itself.')
	})
})
