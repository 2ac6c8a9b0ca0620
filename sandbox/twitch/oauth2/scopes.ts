import type { Complaint } from './complaint.js'

/** Scopes as they are asked for: separated by spaces, and by nothing else. */
export function readScopes(text: string, complaintOf: (words: string) => Complaint): string[] {
	const scopes = [...new Set(text.split(' ').filter((scope) => scope !== ''))]
	const wrong = scopes.find((scope) => !/^[a-z_]+(:[a-z_]+){0,2}$/.test(scope))
	if (wrong !== undefined) throw complaintOf(`invalid scope requested: '${wrong}'`)
	return scopes
}
