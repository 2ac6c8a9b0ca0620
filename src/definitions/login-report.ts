import type { AccountState } from '../state/state.js'
import { scopeReport } from './scope-report.js'
import { statusOf, timeOfDay, type AccountStatus } from './status.js'

/** What the config page says of the login, as markdown: who, until when, which scopes, and what is missing for what. */
export function loginReport(states: readonly AccountStatus[], accounts: readonly AccountState[], bad?: string): string {
	if (bad !== undefined) return `**The settings cannot work yet.** ${bad}`
	const { message } = statusOf(states)
	// Of an account that is well, its own line says as much and more.
	const isSaidBelow = accounts.some(({ login }) => message === `Signed in as ${login}`)
	return [...(isSaidBelow ? [] : [message]), ...accounts.flatMap(describe)].filter(Boolean).join('\n\n')
}

function describe({ login, displayName, scopes, expiresAt }: AccountState): string[] {
	const missing = [...scopeReport(scopes)]
	return [
		`Signed in as **${displayName ?? login}** (@${login})${expiresAt === undefined ? '' : `, token until ${timeOfDay(expiresAt)}${inWords(expiresAt)}`}`,
		...(missing.length === 0
			? ['Nothing is missing for the actions of this module.']
			: [
					['Missing scopes, and what needs them:', '']
						.concat(missing.map(([scope, names]) => `- \`${scope}\`: ${names.join('; ')}`))
						.join('\n'),
				]),
		`Granted scopes: ${scopes.length > 0 ? inGroups(scopes) : 'none'}`,
	]
}

function inWords(expiresAt: number): string {
	const minutes = Math.max(0, Math.round((expiresAt - Date.now()) / 60_000))
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
