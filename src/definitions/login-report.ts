import type { AccountStatus } from '../core/accounts.js'
import type { Connection } from '../core/connection.js'
import type { AccountState } from '../state/state.js'
import { withScopes } from '../twitch/auth/login-page.js'
import { eventGaps } from './event-gaps.js'
import { gapsOf, type Gap } from './gaps.js'
import { statusOf, timeOfDay } from './status.js'

/**
 * What the config page says of the login, as markdown: who, until when, which scopes, and what is missing for what.
 * @param now milliseconds since 1970
 */
export function loginReport(connection: Connection, bad: string | undefined, now: number): string {
	if (bad !== undefined) return `**The settings cannot work yet.** ${bad}`
	const { states, state } = connection
	const accounts = state.accounts.peek()
	const { message } = statusOf(states)
	// Of accounts that are well, and of one that is to log in, their own lines say as much and more.
	const isSaidBelow =
		message === `Signed in as ${accounts.map(({ login }) => login).join(', ')}` ||
		states.some(({ offer }) => offer?.code && message.includes(offer.code.userCode))
	return [
		...(isSaidBelow ? [] : [message]),
		...states.flatMap(linkOf),
		...accounts.flatMap((account) => describe(account, now)),
		...(accounts.length > 0 ? describeGaps(gapsOf(connection), accounts) : []),
		...accounts.flatMap(describeEventGaps),
	]
		.filter(Boolean)
		.join('\n\n')
}

function linkOf({ offer, name }: AccountStatus): string[] {
	if (!offer?.code) return []
	const { url, userCode } = offer.code
	return [`**Log in${name ? ` as @${name}` : ''}:** open [${url}](${url}) and enter the code **${userCode}**`]
}

function describe({ login, displayName, scopes, expiresAt }: AccountState, now: number): string[] {
	const until = expiresAt === undefined ? '' : `, token until ${timeOfDay(expiresAt)}${inWords(expiresAt - now)}`
	return [
		`Signed in as **${displayName ?? login}** (@${login})${until}`,
		`Granted scopes: ${scopes.length > 0 ? inGroups(scopes) : 'none'}`,
	]
}

function describeGaps(gaps: readonly Gap[], accounts: readonly AccountState[]): string[] {
	if (gaps.length === 0) return ['Nothing is missing for the actions of this module.']
	const scopeGaps = gaps.filter((gap) => gap.kind === 'scope')
	const speaker = gaps.find((gap) => gap.kind === 'speaker')
	return [
		...accounts.flatMap((account) => scopesMissingOf(account, scopeGaps)),
		...(speaker ? [`The chat account @${speaker.login} is not signed in: nothing is said in chat without it.`] : []),
		...rolesMissing(gaps.filter((gap) => gap.kind === 'role')),
	]
}

const mostNames = 4

/** What is not told by events is looked up where that is possible, and comes later or not at all. */
function describeEventGaps(account: AccountState): string[] {
	const lines = [...eventGaps(account)].map(([scope, types]) => `- \`${scope}\`: ${types.join(', ')}`)
	if (lines.length === 0) return []
	return [[`Events that do not come to @${account.login} without a scope:`, '', ...lines].join('\n')]
}

function scopesMissingOf(
	{ login, scopes, loginPage }: AccountState,
	all: readonly Extract<Gap, { kind: 'scope' }>[],
): string[] {
	const gaps = all.filter((gap) => gap.login === login)
	if (gaps.length === 0) return []
	const lines = [...Map.groupBy(gaps, ({ scope }) => scope)].map(
		([scope, group]) => `- \`${scope}\`: ${inSubjects(group.map(({ action }) => action))}`,
	)
	const wanted = gaps.flatMap(({ scope }) => scope.split(' or ')[0] ?? [])
	const page = loginPage && withScopes(loginPage, [...scopes, ...wanted])
	return [
		[`Missing scopes of @${login}, and what needs them:`, '', ...lines].join('\n'),
		...(page ? [`[Log in again with these scopes](${page})`] : []),
	]
}

function rolesMissing(gaps: readonly Extract<Gap, { kind: 'role' }>[]): string[] {
	return [...Map.groupBy(gaps, ({ channel, who }) => `${who} ${channel}`).values()].flatMap((group) => {
		const [first] = group
		if (!first) return []
		const who = first.who === 'broadcaster' ? `only as @${first.channel}` : `only as ${first.who}`
		return [`In the channel of @${first.channel} ${who}: ${inSubjects(group.map(({ action }) => action))}`]
	})
}

/** The names where they are few; of many, how many of each subject: "Chat (9 actions)". */
function inSubjects(names: readonly string[]): string {
	const unique = [...new Set(names)]
	if (unique.length <= mostNames) return unique.join('; ')
	return [...Map.groupBy(unique, (name) => name.split(':')[0] ?? name)]
		.map(([subject, group]) => (group.length === 1 ? group.join('') : `${subject} (${group.length} actions)`))
		.join('; ')
}

function inWords(milliseconds: number): string {
	const minutes = Math.max(0, Math.round(milliseconds / 60_000))
	return ` (${Math.floor(minutes / 60)} h ${minutes % 60} min left)`
}

/** A login has dozens of scopes: those of one kind share their beginning, as in channel:read:(ads, polls). */
function inGroups(scopes: readonly string[]): string {
	const groups = Map.groupBy(scopes, (scope) => scope.split(':').slice(0, -1).join(':'))
	return [...groups]
		.map(([beginning, group]) => {
			const ends = group.map((scope) => scope.slice(beginning.length + 1))
			return ends.length === 1 ? group.join('') : `${beginning}:(${ends.join(', ')})`
		})
		.join(', ')
}
