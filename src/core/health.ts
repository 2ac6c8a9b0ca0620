import type { SessionState } from '../twitch/auth/session-state.js'

/** Whether the connection can be used, and whether something stands against it. */
export interface Health {
	readonly signedIn: boolean
	readonly trouble: boolean
}

export function healthOf(states: readonly SessionState[]): Health {
	return {
		signedIn: states[0]?.kind === 'valid',
		trouble: states.length === 0 || states.some((state) => isTrouble(state)),
	}
}

/** A new token that is only late is no trouble while the old one works. */
function isTrouble(state: SessionState): boolean {
	if (state.kind === 'valid') return state.trouble !== undefined && state.trouble.kind !== 'transient'
	return state.kind === 'unreachable' || state.kind === 'refused'
}
