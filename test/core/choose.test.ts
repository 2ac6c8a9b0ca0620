import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, explain, missingScopes, type Need, type Role, type Roles } from '../../src/core/choose.js'

const logins = ['ann', 'ben', 'cy', 'dee']
const scopes = ['chat', 'clips', 'ads']
const someScopes = fc.subarray(scopes)

const accounts = fc
	.shuffledSubarray(logins)
	.chain((chosen) => fc.tuple(...chosen.map((login) => someScopes.map((granted) => ({ login, scopes: granted })))))

const need = fc.record<Need>({
	title: fc.constant('Do It'),
	who: fc.constantFrom('user', 'broadcaster', 'moderator', 'editor', 'app', 'extension'),
	channel: fc.constantFrom(undefined, ...logins, 'zoe'),
	scopes: fc.array(fc.subarray(scopes, { minLength: 1 }), { maxLength: 2 }),
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

describe('The choice of an account', () => {
	test('has the role and the scopes, known roles first, then in the order of the settings', () => {
		fc.assert(
			fc.property(accounts, roles, need, (all, known, wanted) => {
				const able = all.filter((account) => missingScopes(account, wanted.scopes).length === 0)
				const by = (role: Role): typeof all => able.filter(({ login }) => roleIn(login, known, wanted) === role)
				const expected = by('yes')[0] ?? by('unknown')[0]
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
				const words = explain(choice, wanted)
				expect(words).toMatch(/^[A-Z].*\.$/)
				const withRole = all.filter(({ login }) => roleIn(login, known, wanted) !== 'no')
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
	const account = { login: 'ann', scopes: [] }

	test('is said of scopes with every alternative', () => {
		expect(explain({ kind: 'missing scopes', account, scopes: wanted.scopes }, wanted)).toBe(
			'Run It needs the scope a or b and c, which @ann has not granted. Log in again where the token comes from, with this scope.',
		)
	})

	test('is said of a role with the account that has it', () => {
		expect(explain({ kind: 'missing role' }, wanted)).toBe(
			'Run It needs a moderator of the channel: sign in as @zoe, or choose a channel where the account may do it.',
		)
	})

	test('is said of a call that no account can make', () => {
		expect(explain({ kind: 'missing role' }, { ...wanted, who: 'app' })).toMatch(/an app's own token, which no account/)
	})
})
