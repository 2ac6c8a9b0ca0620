import { missingScopes } from '../core/choose.js'
import { endpoint } from '../twitch/helix/endpoints.js'
import { actions } from './actions/index.js'

/** What was not granted, by scope, and the actions that need it. */
export function scopeReport(granted: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const report = new Map<string, string[]>()
	for (const { name, endpoints, optionalEndpoints, optionalScopes } of Object.values(actions)) {
		const needed = [...endpoints, ...optionalEndpoints].flatMap((id) => endpoint(id).scopes).concat(optionalScopes)
		for (const alternatives of missingScopes({ login: '', scopes: granted }, needed)) {
			const scope = alternatives.join(' or ')
			report.set(scope, [...new Set([...(report.get(scope) ?? []), name])])
		}
	}
	return report
}

export function missingScopesOf(granted: readonly string[]): string[] {
	return [...scopeReport(granted).keys()].sort()
}
