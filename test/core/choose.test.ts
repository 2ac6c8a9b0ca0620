import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, missingScopes, type Need, type Role, type Roles } from '../../src/core/choose.js'
import { explain } from '../../src/core/explain.js'

const logins = ['ann', 'ben', 'cy', 'dee']
const scopes = ['chat', 'clips', 'ads']
const someScopes = fc.subarray(scopes)

const accounts = fc
	.shuffledSubarray(logins)
	.chain((chosen) =>
		fc.tuple(
			...chosen.map((login) =>
				fc.record({ login: fc.constant(login), scopes: someScopes, works: fc.boolean() }, { noNullPrototype: true }),
			),
		),
	)

const need = fc.record<Need>({
	title: fc.constant('Do It'),
	who: fc.constantFrom('user', 'broadcaster', 'moderator', 'editor', 'app', 'extension'),
	channel: fc.constantFrom(undefined, ...logins, 'zoe'),
	scopes: fc.array(fc.subarray(scopes, { minLength: 1 }), { maxLength: 2 }),
	speaker: fc.option(fc.constantFrom(...logins), { nil: undefined, freq: 5 }),
})

const roles = fc.array(fc.constantFrom<Role>('yes', 'no', 'unknown'), { minLength: 4, maxLength: 4 }).map(
	(known): Roles =>
		(login) =>
			known[logins.indexOf(login)] ?? 'no',
)

/** The role that counts, in other words than the code's. */
function roleIn(login: string, known: Roles, { who, channel }: Need): Role {
	if (who === 'app' || who === 'extension') return 'no'
	if (who === 'user' || channel === undefined) return 'yes'
	if (channel === login) return 'yes'
	return who === 'broadcaster' ? 'no' : known(login, who, channel)
}

const advice = 'Do this.'

function speakers<A extends { login: string }>(all: readonly A[], { speaker }: Need): A[] {
	return all.filter(({ login }) => speaker === undefined || login === speaker)
}

describe('The choice of an account', () => {
	test('has the role and the scopes: one that works first, then of a known role, then in the order of the settings', () => {
		fc.assert(
			fc.property(accounts, roles, need, (all, known, wanted) => {
				const able = speakers(all, wanted).filter((account) => missingScopes(account, wanted.scopes).length === 0)
				const by = (works: boolean, role: Role): typeof all =>
					able.filter((each) => each.works === works && roleIn(each.login, known, wanted) === role)
				const expected = [by(true, 'yes'), by(true, 'unknown'), by(false, 'yes'), by(false, 'unknown')].flat()[0]
				const choice = choose(all, known, wanted)
				if (expected) expect(choice).toEqual({ kind: 'chosen', account: expected })
				else expect(choice.kind).not.toBe('chosen')
			}),
			{ numRuns: 1000 },
		)
	})

	test('is the same for the same question', () => {
		fc.assert(
			fc.property(accounts, roles, need, (all, known, wanted) => {
				expect(choose(all, known, wanted)).toEqual(choose(all, known, wanted))
			}),
		)
	})

	test('tells what is missing: a login, the scopes of who has the role, or the role', () => {
		fc.assert(
			fc.property(accounts, roles, need, (all, known, wanted) => {
				const choice = choose(all, known, wanted)
				if (choice.kind === 'chosen') return
				const words = explain(choice, wanted, () => advice)
				expect(words).toMatch(/^[A-Z].*\.$/)
				if (choice.kind === 'no speaker') {
					expect(words).toContain(`@${wanted.speaker}`)
					expect(speakers(all, wanted)).toEqual([])
					return
				}
				const withRole = speakers(all, wanted).filter(({ login }) => roleIn(login, known, wanted) !== 'no')
				expect(choice.kind === 'signed out').toBe(all.length === 0)
				expect(choice.kind === 'missing scopes').toBe(withRole.length > 0)
				if (choice.kind !== 'missing scopes') return
				expect(withRole).toContainEqual(choice.account)
				expect(choice.scopes.length).toBeGreaterThan(0)
				expect(choice.scopes.flat().filter((scope) => choice.account.scopes.includes(scope))).toEqual([])
				for (const scope of choice.scopes.flat()) expect(words).toContain(scope)
				expect(words).toContain(`@${choice.account.login}`)
			}),
			{ numRuns: 1000 },
		)
	})
})

describe('What is missing', () => {
	const wanted: Need = { title: 'Run It', who: 'moderator', channel: 'zoe', scopes: [['a', 'b'], ['c']] }
	const account = { login: 'ann', scopes: [], works: true }

	test('is said of scopes with every alternative', () => {
		expect(
			explain(
				{ kind: 'missing scopes', account, scopes: wanted.scopes },
				wanted,
				(_, asked) => `Ask for ${asked.join()}.`,
			),
		).toBe('Run It needs the scope a or b and c, which @ann has not granted. Ask for a,c.')
	})

	test('is said of a role with the account that has it', () => {
		const choice = { kind: 'missing role', logins: ['ann', 'ben'] } as const
		expect(explain(choice, wanted, () => advice)).toBe(
			'Run It needs a moderator of the channel: sign in as @zoe, or choose a channel where @ann or @ben may do it.',
		)
		expect(explain(choice, { ...wanted, who: 'broadcaster' }, () => advice)).toBe(
			"Run It needs the broadcaster's own account: sign in as @zoe, or choose the channel of @ann or @ben.",
		)
	})

	test('is said of a call that no account can make', () => {
		expect(explain({ kind: 'missing role', logins: ['ann'] }, { ...wanted, who: 'app' }, () => advice)).toMatch(
			/an app's own token, which no account/,
		)
	})
})

describe('An app of its own', () => {
	const app = { login: undefined, scopes: [], works: true }
	const account = { login: 'ann', scopes: [], works: true }
	const lookUp: Need = { title: '', who: 'user', channel: undefined, scopes: [], isPublic: true }

	test('looks up what is public when no account works, and does nothing else', () => {
		const noRole = (): Role => 'unknown'
		expect(choose([account, app], noRole, lookUp)).toEqual({ kind: 'chosen', account })
		expect(choose([app], noRole, lookUp)).toEqual({ kind: 'chosen', account: app })
		expect(choose([{ ...account, works: false }, app], noRole, lookUp)).toEqual({ kind: 'chosen', account: app })
		expect(choose([app], noRole, { ...lookUp, isPublic: false })).toEqual({ kind: 'signed out' })
		expect(choose([app, account], noRole, { ...lookUp, who: 'moderator', channel: 'zoe', isPublic: false })).toEqual({
			kind: 'chosen',
			account,
		})
	})
})
