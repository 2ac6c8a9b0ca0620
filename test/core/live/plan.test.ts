import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingScopes, type Role } from '../../../src/core/choose.js'
import { keyOf, plan, type Subscriber } from '../../../src/core/plan.js'
import { topic, topicIds } from '../../../src/twitch/eventsub/topics.js'

const logins = ['ann', 'ben', 'cy', 'dee']
const scopes = [...new Set(topicIds.flatMap((id) => topic(id).scopes.flat()))]

const accounts = fc.shuffledSubarray(logins).chain((chosen) =>
	fc.tuple(
		...chosen.map((login) =>
			fc.record<Subscriber>({
				login: fc.constant(login),
				userId: fc.constant(`id of ${login}`),
				scopes: fc.subarray(scopes),
				works: fc.boolean(),
			}),
		),
	),
)
const channels = fc
	.shuffledSubarray([...logins, 'zoe'])
	.map((chosen) => chosen.map((login) => ({ login, id: `id of ${login}` })))
const roles = fc
	.array(fc.constantFrom<Role>('yes', 'no', 'unknown'), { minLength: 20, maxLength: 20 })
	.map((known) => (login: string, _who: string, channel: string): Role => {
		return known[logins.indexOf(login) * 5 + [...logins, 'zoe'].indexOf(channel)] ?? 'no'
	})

describe('The plan of subscriptions', () => {
	test('asks only for what the account may have, by scopes and role, with an account that works', () => {
		fc.assert(
			fc.property(accounts, channels, roles, (all, shown, known) => {
				for (const [login, list] of plan({ accounts: all, channels: shown, roles: known })) {
					const account = all.find((each) => each.login === login)
					expect(account?.works).toBe(true)
					for (const { type, version, condition } of list) {
						const ids = topicIds.filter((id) => id.split(':')[0] === type && topic(id).version === version)
						expect(ids.some((id) => account && missingScopes(account, topic(id).scopes).length === 0)).toBe(true)
						const own = condition['moderator_user_id'] ?? condition['user_id']
						if (own !== undefined) expect(own).toBe(account?.userId)
						const broadcaster = condition['broadcaster_user_id']?.slice(6) ?? login
						const [id = 'stream.online'] = ids
						if (topic(id).who === 'broadcaster') expect(broadcaster).toBe(login)
						if (topic(id).who === 'moderator' && broadcaster !== login) {
							expect(known(login, 'moderator', broadcaster)).toBe('yes')
						}
					}
				}
			}),
			{ numRuns: 200 },
		)
	})

	test('has nothing twice, and is the same for the same question', () => {
		fc.assert(
			fc.property(accounts, channels, roles, (all, shown, known) => {
				const input = { accounts: all, channels: shown, roles: known }
				const keys = [...plan(input)].flatMap(([login, list]) => list.map(({ key }) => `${login} ${key}`))
				expect(new Set(keys).size).toBe(keys.length)
				expect(plan(input)).toEqual(plan(input))
			}),
			{ numRuns: 100 },
		)
	})

	test('calls the same topic the same, whatever the order and the empty parts of its condition', () => {
		expect(keyOf('a', '1', { to: '', from: '2', x: '3' })).toBe(keyOf('a', '1', { x: '3', from: '2' }))
	})
})
