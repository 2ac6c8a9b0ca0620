import { describe, expect, it } from 'vitest'
import { field, type Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:broadcast')

const modify = async (body: unknown): Promise<Received> => {
	const { send, owner } = stage()
	return send('PATCH /channels', { token: owner.token, query: { broadcaster_id: owner.id }, body })
}

describe('changing a channel', () => {
	it('keeps some games and labels from minors', async () => {
		const { send, twitch } = stage()
		const { id } = twitch.world.addUser({ login: 'young', isMinor: true })
		const token = twitch.world.issueToken({ user: 'young', scopes: ['channel:manage:broadcast'] })
		const change = async (body: object): Promise<Received> =>
			send('PATCH /channels', { token, query: { broadcaster_id: id }, body })
		const game = twitch.world.addCategory({ name: 'Grown', isForAdults: true }).id
		expect(await change({ game_id: game })).toMatchObject({
			status: 400,
			message: "Game restricted for user's age and region",
		})
		const label = (enabled: boolean): object => ({
			content_classification_labels: [{ id: 'Gambling', is_enabled: enabled }],
		})
		expect((await change(label(true))).status).toBe(403)
		expect((await change(label(false))).status).toBe(204)
		expect((await modify({ game_id: game })).status).toBe(204)
	})

	it('refuses tags that AutoMod does not let pass', async () => {
		stage().twitch.world.automod.refuse('rude')
		expect(await modify({ tags: ['Nice', 'VeryRude'] })).toMatchObject({
			status: 400,
			message: 'One or more tags in the tags field failed AutoMod review.',
		})
	})

	it('sets whether content is branded ten times in ten minutes at most', async () => {
		for (let count = 0; count < 10; count += 1) {
			expect((await modify({ is_branded_content: count % 2 === 0 })).status).toBe(204)
		}
		expect(await modify({ is_branded_content: true })).toMatchObject({
			status: 409,
			message: 'User set the Branded Content flag too frequently',
		})
		expect((await modify({ title: 'New' })).status).toBe(204)
	})

	it('may set all labels that are listed, but the one of games', async () => {
		const { send, owner } = stage()
		const { body } = await send('GET /content_classification_labels', {
			token: owner.token,
			query: { locale: 'de-DE' },
		})
		const listed = field(body, 'data')
		const ids = Array.isArray(listed) ? listed.map((label: unknown) => String(field(label, 'id'))) : []
		expect(ids).toHaveLength(7)
		for (const id of ids) {
			const { status } = await modify({ content_classification_labels: [{ id, is_enabled: true }] })
			expect([id, status]).toEqual([id, id === 'MatureGame' ? 403 : 204])
		}
	})
})
