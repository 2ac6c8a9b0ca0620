import * as v from 'valibot'

export const user = { user_login: v.string(), user_name: v.string() }
/** Twitch leaves the names empty where somebody wants to stay unknown. */
export const giver = { user_login: v.nullable(v.string()), user_name: v.nullable(v.string()) }

interface WireUser {
	readonly user_login: string | null
	readonly user_name: string | null
}

export function person(wire: WireUser): { login: string; name: string } {
	return { login: wire.user_login ?? '', name: wire.user_name ?? 'Anonymous' }
}
