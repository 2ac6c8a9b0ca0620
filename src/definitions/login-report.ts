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
		`Granted scopes: ${scopes.length > 0 ? scopes.join(', ') : 'none'}`,
		...(missing.length === 0
			? ['Nothing is missing for the actions of this module.']
			: [
					['Missing scopes, and what needs them:', '']
						.concat(missing.map(([scope, names]) => `- \`${scope}\`: ${names.join('; ')}`))
						.join('\n'),
				]),
	]
}

function inWords(expiresAt: number): string {
	const minutes = Math.max(0, Math.round((expiresAt - Date.now()) / 60_000))
	return ` (${Math.floor(minutes / 60)} h ${minutes % 60} min left)`
}
