import { describe, expect, it } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const stage = stageFor('channel:manage:broadcast')

const modify = async (body: unknown): Promise<Received> => {
	const { send, owner } = stage()
	return send('PATCH /channels', { token: owner.token, query: { broadcaster_id: owner.id }, body })
}
const information = async (): Promise<unknown> => {
	const { send, owner } = stage()
	return (await send('GET /channels', { token: owner.token, query: { broadcaster_id: owner.id } })).first
}

describe('changing a channel', () => {
	it('can be read back, in the channel and in its stream', async () => {
		const { send, owner, twitch } = stage()
		twitch.world.goLive('owner')
		const change = { title: 'New', game_id: '743', broadcaster_language: 'de', tags: ['Gute', 'Züge'] }
		const labels = [{ id: 'Gambling', is_enabled: true }]
		const answer = await modify({ ...change, content_classification_labels: labels, is_branded_content: true })
		expect(answer).toMatchObject({ status: 204, body: undefined })
		expect(await information()).toMatchObject({
			...change,
			game_name: 'Chess',
			content_classification_labels: ['Gambling'],
			is_branded_content: true,
		})
		expect((await send('GET /streams', { token: owner.token })).first).toMatchObject({
			title: 'New',
			game_name: 'Chess',
		})
		expect(twitch.world.channel('owner')).toMatchObject({ title: 'New', category: { name: 'Chess' } })
	})

	it('leaves alone what is not named', async () => {
		await modify({ title: 'New', tags: ['one'] })
		await modify({ game_id: '743' })
		expect(await information()).toMatchObject({ title: 'New', tags: ['one'] })
		await modify({ tags: [] })
		expect(await information()).toMatchObject({ title: 'New', tags: [] })
	})

	it('passes over a category id that nobody knows without a word', async () => {
		await modify({ game_id: '743' })
		expect((await modify({ game_id: '99999999' })).status).toBe(204)
		expect(await information()).toMatchObject({ game_name: 'Chess' })
	})

	it('refuses a category id that is no number', async () => {
		expect(await modify({ game_id: 'chess' })).toMatchObject({
			status: 400,
			message: 'The ID in game_id is not valid.',
		})
	})

	it.each(['0', ''])('removes the category with "%s"', async (id) => {
		await modify({ game_id: '743' })
		await modify({ game_id: id })
		expect(await information()).toMatchObject({ game_id: '', game_name: '' })
	})

	it('takes labels away again', async () => {
		await modify({ content_classification_labels: [{ id: 'Gambling', is_enabled: true }] })
		await modify({ content_classification_labels: [{ id: 'Gambling', is_enabled: false }] })
		expect(await information()).toMatchObject({ content_classification_labels: [] })
	})

	it.each([
		['no property', {}],
		['an empty title', { title: '' }],
		['a title that is no text', { title: 5 }],
		['an unknown language', { broadcaster_language: 'xx' }],
		['more than ten tags', { tags: Array.from({ length: 11 }, (_, index) => `tag${index}`) }],
		['a tag of 26 characters', { tags: ['a'.repeat(26)] }],
		['an empty tag', { tags: [''] }],
		['a tag with a space', { tags: ['two words'] }],
		['a tag with special characters', { tags: ['c++'] }],
		['a delay by an affiliate', { delay: 10 }],
		['an unknown label', { content_classification_labels: [{ id: 'Nonsense', is_enabled: true }] }],
		['a label without its state', { content_classification_labels: [{ id: 'Gambling' }] }],
	])('is refused with %s', async (_what, body) => {
		expect((await modify(body)).status).toBe(400)
		expect(await information()).toMatchObject({ title: '', tags: [], delay: 0 })
	})

	it('is refused with the label that belongs to the game', async () => {
		const answer = await modify({ content_classification_labels: [{ id: 'MatureGame', is_enabled: true }] })
		expect(answer.status).toBe(403)
	})

	it('sets the delay of a partner, up to fifteen minutes', async () => {
		const { send, twitch } = stage()
		const { id } = twitch.world.addUser({ login: 'partner', partner: true })
		const token = twitch.world.issueToken({ user: 'partner', scopes: ['channel:manage:broadcast'] })
		const delay = async (seconds: number): Promise<number> =>
			(await send('PATCH /channels', { token, query: { broadcaster_id: id }, body: { delay: seconds } })).status
		expect(await delay(900)).toBe(204)
		expect(await delay(901)).toBe(400)
		expect(twitch.world.channel('partner').delay).toBe(900)
	})

	it('needs a body that is sent as JSON', async () => {
		const { send, owner } = stage()
		const sent = { token: owner.token, query: { broadcaster_id: owner.id }, body: { title: 'New' } }
		expect((await send('PATCH /channels', { ...sent, headers: { 'Content-Type': 'text/plain' } })).status).toBe(400)
	})
})

describe('categories', () => {
	it('are searched by parts of their names, whatever the case', async () => {
		const { send, owner, twitch } = stage()
		const search = async (query: string): Promise<unknown> =>
			(await send('GET /search/categories', { token: owner.token, query: { query } })).body
		expect(await search('grand auto')).toMatchObject({ data: [{ id: '32982', name: 'Grand Theft Auto V' }] })
		expect(await search('no such game')).toEqual({ data: [], pagination: {} })
		twitch.world.addCategory({ name: 'No Such Game', id: '5' })
		expect(await search('no such game')).toMatchObject({ data: [{ id: '5' }] })
	})

	it('are found by id, exact name or foreign id', async () => {
		const { send, owner } = stage()
		const find = async (query: Record<string, string>): Promise<unknown> =>
			(await send('GET /games', { token: owner.token, query })).body
		expect(await find({ id: '33214' })).toMatchObject({ data: [{ name: 'Fortnite', igdb_id: '1905' }] })
		expect(await find({ igdb_id: '1905' })).toMatchObject({ data: [{ name: 'Fortnite' }] })
		expect(await find({ name: 'Fortnite' })).toMatchObject({ data: [{ id: '33214' }] })
		expect(await find({ name: 'fortnite' })).toEqual({ data: [] })
		expect(await find({ id: '33214,743' })).toEqual({ data: [] })
	})
})

describe('followers', () => {
	it('are only counted for who may not see them', async () => {
		const { send, owner, viewer, twitch } = stage()
		const ask = async (token: string, query = {}): Promise<Received> =>
			send('GET /channels/followers', { token, query: { broadcaster_id: owner.id, ...query } })
		const countOnly = { status: 200, body: { total: 1, data: [] } }
		twitch.world.followers.follow('owner', 'viewer')
		expect(await ask(owner.token)).toMatchObject(countOnly)
		twitch.world.giveScope(viewer.token, 'moderator:read:followers')
		expect(await ask(viewer.token)).toMatchObject(countOnly)
		expect((await ask(viewer.token, { user_id: viewer.id })).status).toBe(403)
		expect((await ask(owner.token, { user_id: viewer.id })).status).toBe(401)
		twitch.world.makeModerator('owner', 'viewer')
		expect((await ask(viewer.token)).first).toMatchObject({ user_login: 'viewer' })
		expect((await ask(viewer.token, { user_id: owner.id })).body).toMatchObject({ total: 1, data: [] })
	})
})

describe('chat settings', () => {
	it('show the moderators’ part only to the moderator named', async () => {
		const { send, owner, viewer, twitch } = stage()
		const ask = async (token: string, moderator: string): Promise<number> => {
			const query = { broadcaster_id: owner.id, moderator_id: moderator }
			return (await send('GET /chat/settings', { token, query })).status
		}
		expect(await ask(viewer.token, viewer.id)).toBe(401)
		twitch.world.giveScope(viewer.token, 'moderator:read:chat_settings')
		expect(await ask(viewer.token, viewer.id)).toBe(403)
		expect(await ask(viewer.token, owner.id)).toBe(401)
		twitch.world.makeModerator('owner', 'viewer')
		expect(await ask(viewer.token, viewer.id)).toBe(200)
	})
})
