import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '../../../sandbox/twitch/facts/facts.js'
import { handlers } from '../../../sandbox/twitch/helix/endpoints/index.js'
import { startTwitch, type SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import { clientOf, type Sent } from './client.js'
import { sampleRequest } from './sample.js'

const everyScope = [...new Set(endpoints.flatMap(({ scopes }) => scopes.flat()))]
const guarded = endpoints.filter(({ tokens }) => !tokens.includes('none'))
const forApps = guarded.filter(({ tokens }) => tokens.includes('app'))
const forUsers = guarded.filter(({ tokens }) => tokens.includes('user'))

let twitch: SimulatedTwitch
let owner: string
let stranger: string
let app: string
let ownerId: string
let strangerId: string

beforeAll(async () => {
	twitch = await startTwitch()
	const { world } = twitch
	world.rateLimits.limit = Infinity
	ownerId = world.addUser({ login: 'owner' }).id
	strangerId = world.addUser({ login: 'stranger' }).id
	owner = world.issueToken({ user: 'owner', scopes: everyScope })
	stranger = world.issueToken({ user: 'stranger', scopes: everyScope })
	app = world.issueAppToken()
})

afterAll(async () => twitch.close())

const send = async (id: string, sent: Sent): ReturnType<ReturnType<typeof clientOf>> => {
	const { method, path } = endpoint(id)
	return clientOf(twitch)(`${method} ${path}`, sent)
}

function endpoint(id: string): (typeof endpoints)[number] {
	const found = endpoints.find((candidate) => candidate.id === id)
	if (!found) throw new Error(`No endpoint ${id}`)
	return found
}

function named<Row extends { id: string }>(rows: readonly Row[]): [string, Row][] {
	return rows.map((row) => [row.id, row])
}

describe('the table of endpoints', () => {
	it('holds all endpoints that the documentation lists, each once', () => {
		expect(endpoints).toHaveLength(149)
		expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(149)
		expect(new Set(endpoints.map(({ id }) => id)).size).toBe(149)
	})

	it('names only parameters that the endpoint has', () => {
		const unknown = endpoints.flatMap(({ id, query, body, self = [], channel, rules, appRules, when }) => {
			const known = [...query, ...body].map(({ name }) => name)
			const places = Object.values(when).map((extra) => extra.channel)
			const used = [
				...self,
				channel,
				...[...rules, ...appRules].flatMap(({ names }) => names),
				...Object.keys(when),
				...places,
			]
			return used.filter((name) => name !== undefined && !known.includes(name)).map((name) => `${id}: ${name}`)
		})
		expect(unknown).toEqual([])
	})

	it('has every endpoint that is answered by code', () => {
		const ids = endpoints.map(({ id }) => id)
		expect(Object.keys(handlers).filter((id) => !ids.includes(id))).toEqual([])
	})
})

describe('every endpoint', () => {
	it.each(named(guarded))('%s refuses a request without a token', async (id, facts) => {
		const answer = await send(id, sampleRequest(facts, ownerId))
		expect(answer).toMatchObject({ status: 401, message: 'OAuth token is missing' })
		expect(answer.headers.has('Ratelimit-Limit')).toBe(false)
	})

	it.each(named(guarded))('%s refuses a client id that is not the token’s', async (id, facts) => {
		const answer = await send(id, { ...sampleRequest(facts, ownerId), token: owner, clientId: 'someoneelse' })
		expect(answer).toMatchObject({ status: 401, message: 'Client ID and OAuth token do not match' })
	})

	it.each(named(guarded.filter(({ tokens }) => !tokens.includes('user'))))(
		'%s refuses the token of a user',
		async (id, facts) => {
			expect((await send(id, { ...sampleRequest(facts, ownerId), token: owner })).status).toBe(401)
		},
	)

	it.each(named(guarded.filter(({ tokens }) => !tokens.includes('app'))))(
		'%s refuses the token of an app',
		async (id, facts) => {
			const answer = await send(id, { ...sampleRequest(facts, ownerId), token: app })
			expect(answer).toMatchObject({ status: 401, message: expect.stringContaining('The Authorization header must') })
		},
	)

	it.each(named(forApps.filter(({ scopes }) => scopes.length === 0)))(
		'%s takes the token of an app',
		async (id, facts) => {
			const asApp = { ...facts, rules: [...facts.rules, ...facts.appRules] }
			expect((await send(id, { ...sampleRequest(asApp, ownerId), token: app })).status).not.toBe(401)
		},
	)

	it.each(named(forApps.filter(({ scopes }) => scopes.length > 0)))(
		'%s refuses the token of an app, which has no scopes',
		async (id, facts) => {
			const answer = await send(id, { ...sampleRequest(facts, ownerId), token: app })
			expect(answer).toMatchObject({ status: 401, message: `Missing scope: ${facts.scopes[0]?.join(' or ')}` })
		},
	)

	it.each(named(forUsers.filter(({ scopes }) => scopes.length > 0)))(
		'%s refuses a token without its scope',
		async (id, facts) => {
			const scopes = everyScope.filter((scope) => !facts.scopes.flat().includes(scope))
			const token = twitch.world.issueToken({ user: 'owner', scopes })
			const answer = await send(id, { ...sampleRequest(facts, ownerId), token })
			expect(answer).toMatchObject({ status: 401, message: `Missing scope: ${facts.scopes[0]?.join(' or ')}` })
		},
	)

	const alternatives = forUsers.flatMap(({ id, scopes }) =>
		scopes.flatMap((group) => (group.length > 1 ? group.map((scope): [string, string] => [id, scope]) : [])),
	)
	it.each(alternatives)('%s is content with %s alone', async (id, scope) => {
		const token = twitch.world.issueToken({ user: 'owner', scopes: [scope] })
		const answer = await send(id, { ...sampleRequest(endpoint(id), ownerId), token })
		expect(answer.status).not.toBe(401)
	})

	const required = forUsers.flatMap(({ id, query, body }) =>
		[...query, ...body]
			.filter((parameter) => parameter.required && !parameter.name.includes('.'))
			.map(({ name }): [string, string] => [id, name]),
	)
	it.each(required)('%s refuses a request without %s', async (id, name) => {
		const { query, body } = sampleRequest(endpoint(id), ownerId)
		const answer = await send(id, {
			token: owner,
			query: Object.fromEntries(Object.entries(query).filter(([key]) => key !== name)),
			body: body && Object.fromEntries(Object.entries(body).filter(([key]) => key !== name)),
		})
		expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(`The ${name} `) })
	})

	const choices = forUsers.flatMap(({ id, rules }) =>
		rules.filter(({ least }) => least > 0).map(({ names }): [string, string[]] => [id, names]),
	)
	it.each(choices)('%s refuses a request with none of %j', async (id, names) => {
		const { query, body } = sampleRequest(endpoint(id), ownerId)
		const answer = await send(id, {
			token: owner,
			query: Object.fromEntries(Object.entries(query).filter(([key]) => !names.includes(key))),
			body: body && Object.fromEntries(Object.entries(body).filter(([key]) => !names.includes(key))),
		})
		expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(names.join(' or ')) })
	})

	const lists = forUsers.flatMap(({ id, query }) =>
		query.flatMap(({ name, list }): [string, string, number][] => (list === undefined ? [] : [[id, name, list]])),
	)
	it.each(lists)('%s refuses more values of %s than %i', async (id, name, list) => {
		const { query, body } = sampleRequest(endpoint(id), ownerId)
		const values = Array.from({ length: list + 1 }, (_, index) => String(index + 1))
		const rivals = endpoint(id)
			.rules.filter(({ names }) => names.includes(name))
			.flatMap(({ names }) => names)
		const others = Object.fromEntries(Object.entries(query).filter(([key]) => !rivals.includes(key)))
		const answer = await send(id, { token: owner, query: { ...others, [name]: values }, body })
		expect(answer.status).toBe(400)
	})

	const single = forUsers.flatMap(({ id, query }) =>
		query.filter(({ list }) => list === undefined).map(({ name }): [string, string] => [id, name]),
	)
	it.each(single)('%s refuses %s twice', async (id, name) => {
		const { query, body } = sampleRequest(endpoint(id), ownerId)
		const answer = await send(id, { token: owner, query: { ...query, [name]: ['1', '2'] }, body })
		expect(answer.status).toBe(400)
	})

	const typed = forUsers.flatMap(({ id, query, body }) =>
		[...query, ...body]
			.filter(({ type, name }) => type !== 'string' && !name.includes('.'))
			.map(({ name }): [string, string, 'query' | 'body'] => [
				id,
				name,
				query.some((parameter) => parameter.name === name) ? 'query' : 'body',
			]),
	)
	it.each(typed)('%s refuses words where %s needs something else', async (id, name, place) => {
		const { query, body } = sampleRequest(endpoint(id), ownerId)
		const answer = await send(id, {
			token: owner,
			query: place === 'query' ? { ...query, [name]: 'words' } : query,
			body: place === 'body' ? { ...body, [name]: 'words' } : body,
		})
		expect(answer).toMatchObject({
			status: 400,
			message: `The value in the ${name} ${place === 'query' ? 'query parameter' : 'field'} is not valid.`,
		})
	})

	it.each(
		named(
			forUsers.filter(({ self = [], query, body }) =>
				[...query, ...body].some(({ name, required }) => required && self.includes(name)),
			),
		),
	)('%s refuses to act for anyone but the token’s user', async (id, facts) => {
		const answer = await send(id, { ...sampleRequest(facts, ownerId), token: stranger })
		expect(answer).toMatchObject({ status: 401, message: expect.stringContaining('must match the user ID found') })
	})

	it.each(named(forUsers.filter(({ channel }) => channel !== undefined)))(
		'%s refuses who has no role in the channel, and takes who has',
		async (id, facts) => {
			const { query, body } = sampleRequest(facts, strangerId)
			const place = facts.channel ?? ''
			const aimed = {
				token: stranger,
				query: place in query ? { ...query, [place]: ownerId } : query,
				body: body && place in body ? { ...body, [place]: ownerId } : body,
			}
			expect((await send(id, aimed)).status).toBe(403)
			twitch.world.makeModerator('owner', 'stranger')
			twitch.world.makeEditor('owner', 'stranger')
			expect((await send(id, aimed)).status).not.toBe(403)
			twitch.world.removeModerator('owner', 'stranger')
			twitch.world.removeEditor('owner', 'stranger')
		},
	)
})
