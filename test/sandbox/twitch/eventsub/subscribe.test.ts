import { describe, expect, it } from 'vitest'
import { type SubscriptionType, subscriptionTypes } from '../../../../sandbox/twitch/eventsub/facts.js'
import type { Received } from '../client.js'
import { eventStageFor, everyScope, idOf, ownCondition, type Wish } from './stage.js'

const stage = eventStageFor(...everyScope)

const forWebSockets = subscriptionTypes.filter(({ websocket }) => websocket)
const rows = (chosen: readonly SubscriptionType[]): [string, SubscriptionType][] =>
	chosen.map((facts) => [`${facts.type} v${facts.version}`, facts])

async function ask(wish: Wish): Promise<Received> {
	const { listen, subscribe } = stage()
	return subscribe(await listen(), wish)
}

async function askFor({ type, version }: SubscriptionType, condition: object, token?: string): Promise<Received> {
	return ask({ type, version, condition, ...(token === undefined ? {} : { token }) })
}

describe('every type', () => {
	it('is there once', () => {
		expect(subscriptionTypes).toHaveLength(83)
		expect(new Set(subscriptionTypes.map(({ type, version }) => `${type} ${version}`)).size).toBe(83)
	})

	it.each(rows(forWebSockets))('%s is given to who may have it', async (_name, facts) => {
		const condition = ownCondition(facts, stage().owner.id)
		const answer = await askFor(facts, condition)
		expect(answer).toMatchObject({
			status: 202,
			first: { status: 'enabled', type: facts.type, version: facts.version, condition, cost: 0 },
			body: { total: 1, total_cost: 0, max_total_cost: 10 },
		})
	})

	it.each(rows(forWebSockets.filter(({ scopes }) => scopes.length > 0)))(
		'%s is refused without its scope',
		async (_name, facts) => {
			const { owner, twitch } = stage()
			const [needed = []] = facts.scopes
			const scopes = everyScope.filter((scope) => !needed.includes(scope))
			const token = twitch.world.issueToken({ user: 'owner', scopes })
			const answer = await askFor(facts, ownCondition(facts, owner.id), token)
			expect(answer).toMatchObject({ status: 403, message: 'subscription missing proper authorization' })
		},
	)

	it.each(rows(forWebSockets.filter(({ self }) => self !== undefined)))(
		'%s is refused to who asks in the name of someone else',
		async (_name, facts) => {
			const { owner, viewer } = stage()
			expect((await askFor(facts, ownCondition(facts, owner.id), viewer.token)).status).toBe(403)
		},
	)

	it.each(rows(forWebSockets.filter(({ channel }) => channel !== undefined)))(
		'%s is refused to who does not moderate the channel, and given to who does',
		async (_name, facts) => {
			const { owner, viewer, twitch } = stage()
			const condition = { ...ownCondition(facts, owner.id), [facts.self ?? '']: viewer.id }
			expect((await askFor(facts, condition, viewer.token)).status).toBe(403)
			twitch.world.makeModerator('owner', 'viewer')
			expect((await askFor(facts, condition, viewer.token)).status).toBe(202)
		},
	)

	const needs = forWebSockets.flatMap((facts) =>
		facts.condition
			.filter(({ required }) => required)
			.map(({ name }): [string, string, SubscriptionType] => {
				return [`${facts.type} v${facts.version}`, name, facts]
			}),
	)
	it.each(needs)(
		'%s is refused without %s, with an empty one, and with one that nobody has',
		async (_name, part, facts) => {
			const whole = ownCondition(facts, stage().owner.id)
			const without = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== part))
			for (const condition of [without, { ...whole, [part]: '' }, { ...whole, [part]: '1' }, { ...whole, [part]: 1 }]) {
				expect((await askFor(facts, condition)).status).toBe(400)
			}
		},
	)

	it.each(rows(subscriptionTypes.filter(({ websocket }) => !websocket)))(
		'%s is not for WebSockets',
		async (_name, facts) => {
			const condition = Object.fromEntries(facts.condition.map(({ name }) => [name, 'something']))
			expect((await askFor(facts, condition)).status).toBe(403)
		},
	)
})

describe('a subscription', () => {
	it('is refused when its type or version is unknown', async () => {
		expect((await ask({ type: 'stream.paused' })).status).toBe(400)
		expect((await ask({ type: 'channel.update', version: '1' })).status).toBe(400)
	})

	it('is refused when its condition has what the type does not know', async () => {
		const { owner } = stage()
		const condition = { broadcaster_user_id: owner.id, moderator_user_id: owner.id }
		expect((await ask({ condition })).status).toBe(400)
		expect((await ask({ type: 'channel.raid', condition: {} })).status).toBe(400)
		const both = { from_broadcaster_user_id: owner.id, to_broadcaster_user_id: stage().viewer.id }
		expect((await ask({ type: 'channel.raid', condition: both })).status).toBe(400)
	})

	it.each([
		['nothing of it', {}],
		['a method that does not exist', { method: 'pigeon' }],
		['no session', { method: 'websocket' }],
		[
			'a webhook, which needs the token of an app',
			{ method: 'webhook', callback: 'https://example.com', secret: 'secretsecret' },
		],
		['a session that is not there', { method: 'websocket', session_id: 'nothing' }],
	])('is refused when its transport says %s', async (_what, transport) => {
		expect((await ask({ transport })).status).toBe(400)
	})

	it('is refused in words that the module can tell when the session has gone', async () => {
		const { listen, subscribe, twitch } = stage()
		const listener = await listen()
		twitch.world.eventsub.drop()
		await listener.closed
		expect(await subscribe(listener, {})).toMatchObject({
			status: 400,
			message: 'websocket transport session does not exist or has already disconnected',
		})
	})

	it('is refused to a second user of a session', async () => {
		const { listen, subscribe, viewer } = stage()
		const listener = await listen()
		await subscribe(listener, {})
		expect((await subscribe(listener, { token: viewer.token })).status).toBe(400)
		expect((await subscribe(await listen(), { token: viewer.token })).status).toBe(202)
	})

	it('is refused to an app, which has none', async () => {
		const token = stage().twitch.world.issueAppToken()
		expect(await ask({ token })).toMatchObject({ status: 400, message: 'invalid transport and auth combination' })
		const listed = await stage().send('GET /eventsub/subscriptions', { token })
		expect(listed).toMatchObject({ status: 200, body: { total: 0, data: [] } })
	})

	it('is there once in a session, and a second answers with the id of the first', async () => {
		const { listen, subscribe } = stage()
		const listener = await listen()
		const first = await subscribe(listener, {})
		const second = await subscribe(listener, {})
		expect(second).toMatchObject({ status: 409, body: { error: 'Conflict', status: 409, id: idOf(first) } })
		expect((await subscribe(await listen(), {})).status).toBe(202)
	})
})
