import type { LoginShelf } from './token-source.js'

export const standardAuthUrl = 'https://id.twitch.tv/oauth2'

/** Under which a login of this login service is saved: one of another place is another one, whatever it is called. */
export function idAt(authUrl: string, id: string): string {
	return authUrl === standardAuthUrl ? id : `${id} at ${authUrl}`
}

/** The shelf as it is for one login service: trying another one costs no login of this one. */
export function shelfAt(authUrl: string, shelf: LoginShelf): LoginShelf {
	return {
		get: (id) => shelf.get(idAt(authUrl, id)),
		set: (id, login) => shelf.set(idAt(authUrl, id), login),
	}
}
