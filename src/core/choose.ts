import type { ScopeNeed, Who } from '../twitch/helix/endpoints.js'

/** What a call needs of the account that makes it. */
export interface Need {
	/** What is to be done, as it stands in sentences: "Send Chat Message". */
	readonly title: string
	readonly who: Who
	/** The login of the channel that is acted on; not needed where anyone may. */
	readonly channel: string | undefined
	readonly scopes: ScopeNeed
}

export interface Candidate {
	readonly login: string
	readonly scopes: readonly string[]
}

export type Role = 'yes' | 'no' | 'unknown'

/** Whether an account is a moderator or editor of a channel. Of its own channel it is all, which is not asked here. */
export type Roles = (login: string, who: Who, channel: string) => Role

export type Choice<A> =
	| { readonly kind: 'chosen'; readonly account: A }
	| { readonly kind: 'signed out' }
	| { readonly kind: 'missing scopes'; readonly account: A; readonly scopes: ScopeNeed }
	| { readonly kind: 'missing role' }

/**
 * The account that may make a call, or what is missing. The same answer for the same question: of those whose role is
 * known before those who may try, then in the order of the settings.
 */
export function choose<A extends Candidate>(accounts: readonly A[], roles: Roles, need: Need): Choice<A> {
	if (accounts.length === 0) return { kind: 'signed out' }
	const ranked = (['yes', 'unknown'] as const).flatMap((wanted) =>
		accounts.filter((account) => roleOf(account, roles, need) === wanted),
	)
	const account = ranked.find((each) => missingScopes(each, need.scopes).length === 0)
	if (account) return { kind: 'chosen', account }
	const [closest] = ranked
	return closest
		? { kind: 'missing scopes', account: closest, scopes: missingScopes(closest, need.scopes) }
		: { kind: 'missing role' }
}

export function missingScopes({ scopes }: Candidate, needed: ScopeNeed): ScopeNeed {
	return needed.filter((alternatives) => !alternatives.some((scope) => scopes.includes(scope)))
}

/** Says what is missing and what to do, in a sentence. */
export function explain<A extends Candidate>(choice: Exclude<Choice<A>, { kind: 'chosen' }>, need: Need): string {
	switch (choice.kind) {
		case 'signed out':
			return 'Not signed in to Twitch.'
		case 'missing scopes': {
			const scopes = choice.scopes.map((alternatives) => alternatives.join(' or ')).join(' and ')
			return `${need.title} needs the scope ${scopes}, which @${choice.account.login} has not granted. Log in again where the token comes from, with this scope.`
		}
		case 'missing role':
			return `${need.title} needs ${roleWords[need.who]}: sign in as @${need.channel}, or choose a channel where the account may do it.`
	}
}

const roleWords: Readonly<Record<Who, string>> = {
	user: 'an account',
	broadcaster: "the broadcaster's own account",
	moderator: 'a moderator of the channel',
	editor: 'an editor of the channel',
	app: "an app's own token, which no account has",
	extension: "an extension's own token, which no account has",
}

function roleOf({ login }: Candidate, roles: Roles, { who, channel }: Need): Role {
	if (who === 'app' || who === 'extension') return 'no'
	if (who === 'user' || channel === undefined || channel === login) return 'yes'
	return who === 'broadcaster' ? 'no' : roles(login, who, channel)
}
