import type { ScopeNeed, Who } from '../twitch/helix/endpoints.js'

/** What a call needs of the account that makes it. */
export interface Need {
	/** What is to be done, as it stands in sentences: "Send Chat Message". */
	readonly title: string
	readonly who: Who
	/** The login of the channel that is acted on; not needed where anyone may. */
	readonly channel: string | undefined
	readonly scopes: ScopeNeed
	/** Only the account of this login will do. */
	readonly speaker?: string | undefined
	/** Of those that may as surely, the account of this login does it. */
	readonly preferred?: string | undefined
	/** The token of an app does as well: nothing in the answer depends on who asks. */
	readonly isPublic?: boolean
}

export interface Candidate {
	/** Undefined for an app of its own, which is nobody. */
	readonly login: string | undefined
	readonly scopes: readonly string[]
	/** A token works, or will in a moment. */
	readonly works: boolean
}

export type Role = 'yes' | 'no' | 'unknown'

/** Whether an account is a moderator or editor of a channel. Of its own channel it is all, which is not asked here. */
export type Roles = (login: string, who: Who, channel: string) => Role

export type Choice<A> =
	| { readonly kind: 'chosen'; readonly account: A }
	| { readonly kind: 'signed out' }
	| { readonly kind: 'no speaker'; readonly speaker: string }
	| { readonly kind: 'missing scopes'; readonly account: A; readonly scopes: ScopeNeed }
	/** `logins`: who is signed in. */
	| { readonly kind: 'missing role'; readonly logins: readonly string[] }

/**
 * The account that may make a call, or what is missing. The same answer for the same question: those that work before
 * those in trouble, then those whose role is known before those who may try, then who is preferred, then in the order of
 * the settings.
 */
export function choose<A extends Candidate>(accounts: readonly A[], roles: Roles, need: Need): Choice<A> {
	const named = accounts
		.filter(({ login }) => need.speaker === undefined || login === need.speaker)
		.sort((one, other) => Number(isPreferred(other, need)) - Number(isPreferred(one, need)))
	if (accounts.every(({ login }) => login === undefined) && !(need.isPublic && accounts.length > 0)) {
		return { kind: 'signed out' }
	}
	if (need.speaker !== undefined && named.length === 0) return { kind: 'no speaker', speaker: need.speaker }
	const ranked = ([true, false] as const).flatMap((works) =>
		(['yes', 'unknown'] as const).flatMap((wanted) =>
			named.filter((account) => account.works === works && roleOf(account, roles, need) === wanted),
		),
	)
	const account = ranked.find((each) => missingScopes(each, need.scopes).length === 0)
	if (account) return { kind: 'chosen', account }
	const [closest] = ranked
	return closest
		? { kind: 'missing scopes', account: closest, scopes: missingScopes(closest, need.scopes) }
		: { kind: 'missing role', logins: named.flatMap(({ login }) => login ?? []) }
}

function isPreferred({ login }: Candidate, { preferred }: Need): boolean {
	return preferred !== undefined && login === preferred
}

export function missingScopes({ scopes }: Pick<Candidate, 'scopes'>, needed: ScopeNeed): ScopeNeed {
	return needed.filter((alternatives) => !alternatives.some((scope) => scopes.includes(scope)))
}

function roleOf({ login }: Candidate, roles: Roles, { who, channel, isPublic }: Need): Role {
	if (who === 'app' || who === 'extension') return 'no'
	if (login === undefined) return isPublic ? 'yes' : 'no'
	if (who === 'user' || channel === undefined || channel === login) return 'yes'
	return who === 'broadcaster' ? 'no' : roles(login, who, channel)
}
