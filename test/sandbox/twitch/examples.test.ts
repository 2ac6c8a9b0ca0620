import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Endpoint, endpoints, examples } from '../../../sandbox/twitch/facts/facts.js'
import { isRecord } from '../../../sandbox/twitch/http/body.js'
import { checkBody } from '../../../sandbox/twitch/helix/body.js'
import { handlers } from '../../../sandbox/twitch/helix/endpoints/index.js'
import { startTwitch, type SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import { clientOf } from './client.js'
import { type Question, questionsAbout } from './questions.js'
import { sampleRequest } from './sample.js'
import { differences } from './shape.js'

/** What the owner of a live channel asks each of the endpoints answered by code. */
const questions: Record<string, (ids: { owner: string }) => { query?: Record<string, string>; body?: unknown }> = {
	'get-users': () => ({}),
	'get-streams': () => ({ query: { first: '1' } }),
	'get-channel-information': ({ owner }) => ({ query: { broadcaster_id: owner } }),
	'search-categories': () => ({ query: { query: 'a', first: '1' } }),
	'get-games': () => ({ query: { name: 'Fortnite' } }),
	'send-chat-message': ({ owner }) => ({ body: { broadcaster_id: owner, sender_id: owner, message: 'Hello' } }),
	'create-stream-marker': ({ owner }) => ({ body: { user_id: owner, description: 'Here' } }),
	'create-clip': ({ owner }) => ({ query: { broadcaster_id: owner } }),
	'get-clips': ({ owner }) => ({ query: { broadcaster_id: owner, first: '1' } }),
	'get-channel-editors': ({ owner }) => ({ query: { broadcaster_id: owner } }),
	'get-moderators': ({ owner }) => ({ query: { broadcaster_id: owner, first: '1' } }),
	'get-moderated-channels': ({ owner }) => ({ query: { user_id: owner, first: '1' } }),
	'get-ad-schedule': ({ owner }) => ({ query: { broadcaster_id: owner } }),
	'snooze-next-ad': ({ owner }) => ({ query: { broadcaster_id: owner } }),
	'start-commercial': ({ owner }) => ({ body: { broadcaster_id: owner, length: 60 } }),
}

/** Where the example alone would mislead. */
const exceptions: Record<string, string[]> = {
	// The guide on markers shows text.
	'create-stream-marker': ['.data[0].id: string, not number'],
	// Corrected in November 2026: times are Unix seconds.
	'get-ad-schedule': [
		'.data[0].next_ad_at: number, not string',
		'.data[0].last_ad_at: number, not string',
		'.data[0].duration: number, not string',
		'.data[0].preroll_free_time: number, not string',
		'.data[0].snooze_count: number, not string',
		'.data[0].snooze_refresh_at: number, not string',
	],
	'snooze-next-ad': [
		'.data[0].snooze_count: number, not string',
		'.data[0].snooze_refresh_at: number, not string',
		'.data[0].next_ad_at: number, not string',
	],
	// Null until the video of the stream can be had.
	'get-clips': ['.data[0].vod_offset: object, not number'],
	// The description of `after` speaks of it.
	'get-user-block-list': ['.pagination: not documented'],
	// Null where nothing is muted.
	'get-videos': ['.data[0].muted_segments: not a list'],
	// Told to moderators alone.
	'get-chat-settings': ['.data[0].moderator_id: not documented'],
	// Its table of fields, and how it is changed, know no `layout`.
	'get-channel-guest-star-settings': ['.data[0].layout: missing', '.data[0].group_layout: not documented'],
	// Their tables of fields call it `slot_id`, as the example of Get Guest Star Session does.
	'create-guest-star-session': ['.data[0].guests[0].id: missing', '.data[0].guests[0].slot_id: not documented'],
	'end-guest-star-session': ['.data[0].guests[0].id: missing', '.data[0].guests[0].slot_id: not documented'],
	// Null where nobody shares the train.
	'get-hype-train-status': [
		'.data[0].current.shared_train_participants: not a list',
		'.data[0].current.is_shared_train: not documented',
		'.data[0].shared_all_time_high: not an object',
	],
}

let twitch: SimulatedTwitch
let owner: string
let token: string
let live: Record<string, () => Question>

beforeAll(async () => {
	twitch = await startTwitch()
	const { world } = twitch
	owner = world.addUser({ login: 'owner' }).id
	for (const login of ['other', 'another']) world.addUser({ login })
	for (const login of ['other', 'another']) {
		world.makeModerator('owner', login)
		world.makeModerator(login, 'owner')
	}
	world.makeEditor('owner', 'other')
	world.goLive('owner', { title: 'Building a house', category: 'Art', tags: ['House'], viewers: 12 })
	world.goLive('other')
	world.scheduleAd('owner', { nextInSeconds: 600 })
	world.setClipDelay(0)
	live = questionsAbout(world, owner)
	token = world.issueToken({
		user: 'owner',
		scopes: [
			'user:read:email',
			...endpoints.flatMap(({ scopes, when }) => [scopes, ...Object.values(when).map((extra) => extra.scopes)].flat(2)),
		],
	})
	const clip = async (): Promise<unknown> =>
		clientOf(twitch)('POST /clips', { token, query: { broadcaster_id: owner } })
	await Promise.all([clip(), clip()])
})

afterAll(async () => twitch.close())

const isForUsers = ({ tokens }: Endpoint): boolean => tokens.includes('user')
const answersSomething = ({ success }: Endpoint): boolean => success !== 204
// Shown for webhooks alone: test/sandbox/twitch/eventsub looks at these.
const isShownElsewhere = ({ id }: Endpoint): boolean => id.includes('eventsub-subscription')
const rows = (chosen: readonly Endpoint[]): [string, Endpoint][] => chosen.map((endpoint) => [endpoint.id, endpoint])

describe('a documented answer', () => {
	it.each(
		rows(
			endpoints
				.filter(({ id }) => id in handlers)
				.filter(answersSomething)
				.filter((endpoint) => !isShownElsewhere(endpoint)),
		),
	)('has the shape of what %s answers', async (id, { method, path, success }) => {
		const question = questions[id]?.({ owner }) ?? live[id]?.()
		if (!question) throw new Error(`${id} is answered by code, so it needs a question here`)
		const answer = await clientOf(twitch)(`${method} ${path}`, { token, ...question })
		expect(answer).toMatchObject({ status: success, first: expect.anything() })
		const unlike = (examples[id]?.responses ?? []).map((documented) => differences(documented, answer.body))
		if (unlike.length > 0) expect(unlike).toContainEqual(exceptions[id] ?? [])
	})

	it.each(rows(endpoints.filter(({ id }) => !(id in handlers)).filter(isForUsers)))(
		'is what %s answers',
		async (id, endpoint) => {
			const sample = sampleRequest(endpoint, owner)
			const answer = await clientOf(twitch)(`${endpoint.method} ${endpoint.path}`, { token, ...sample })
			const documented = answersSomething(endpoint) ? (examples[id]?.responses[0] ?? { data: [] }) : undefined
			expect(answer).toMatchObject({ status: endpoint.success, body: documented })
		},
	)

	it('is missing for these alone, which answer an empty list', () => {
		const without = endpoints.filter(answersSomething).filter(({ id }) => !examples[id]?.responses.length)
		expect(without.map(({ id }) => id)).toEqual([
			'get-custom-power-ups',
			'get-charity-campaign-donations',
			'get-shared-chat-session',
			'get-pinned-chat-message',
			'get-blocked-terms',
			'remove-suspicious-status-from-chat-user',
			'get-channel-icalendar',
		])
	})
})

describe('a documented request', () => {
	const requests = endpoints.flatMap(({ id, body }) =>
		(examples[id]?.requests ?? []).map((request, index): [string, number, Endpoint['body'], unknown] => [
			id,
			index + 1,
			body,
			request,
		]),
	)

	it.each(requests)('of %s (%i) is in order', (_id, _number, parameters, request) => {
		if (!isRecord(request)) throw new Error('Not an object')
		expect(() => checkBody(parameters, request)).not.toThrow()
		const known = parameters.map(({ name }) => name)
		expect(Object.keys(request).filter((name) => !known.includes(name))).toEqual([])
	})
})
