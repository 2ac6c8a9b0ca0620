import { describe, expect, it } from 'vitest'
import { field, type Received } from './client.js'
import { toldBy } from './eventsub/events.js'
import { stageFor } from './stage.js'

const stage = stageFor('moderator:manage:blocked_terms')

async function ask(method: string, more: { query?: Record<string, string>; body?: object } = {}): Promise<Received> {
	const { send, owner } = stage()
	const { query = {}, ...rest } = more
	const sent = { token: owner.token, query: { broadcaster_id: owner.id, moderator_id: owner.id, ...query } }
	return send(`${method} /moderation/blocked_terms`, { ...sent, ...rest })
}
const add = async (text: string): Promise<Received> => ask('POST', { body: { text } })

describe('a blocked term', () => {
	it('is listed until it is removed, and told to moderators', async () => {
		const { world } = stage().twitch
		const told = toldBy(world)
		const { first, status } = await add('crac*')
		const id = String(field(first, 'id'))
		expect(status).toBe(200)
		expect((await ask('GET')).body).toEqual({ data: [first], pagination: {} })
		expect(first).toEqual({
			...{ broadcaster_id: stage().owner.id, moderator_id: stage().owner.id, id, text: 'crac*' },
			...{ created_at: '2026-11-20T12:00:00Z', updated_at: '2026-11-20T12:00:00Z', expires_at: null },
		})
		expect((await ask('DELETE', { query: { id } })).status).toBe(204)
		expect((await ask('DELETE', { query: { id } })).status).toBe(204)
		expect((await ask('GET')).body).toEqual({ data: [], pagination: {} })
		expect(told.filter(({ type }) => type === 'automod.terms.update')).toMatchObject([
			{ event: { action: 'add_blocked', terms: ['crac*'], from_automod: false } },
			{ event: { action: 'remove_blocked', terms: ['crac*'] } },
		])
	})

	it('stays as it is when it is added again', async () => {
		const { first } = await add('No such thing')
		expect((await add('no such thing')).first).toEqual(first)
		expect(stage().twitch.world.blockedTerms.of('owner')).toHaveLength(1)
	})

	it.each(['ab', 'a'.repeat(500), '*foo', 'foo*', '*foo*', '*foo bar*', 'one* two'])('may be %s', async (text) => {
		expect((await add(text)).status).toBe(200)
	})

	it.each(['a', 'a'.repeat(501), 'f*o', 'one t*o'])('may not be %s', async (text) => {
		expect((await add(text)).status).toBe(400)
		expect((await ask('GET')).body).toMatchObject({ data: [] })
	})
})
