import type { OAuthClient } from '../oauth/client.js'
import type { SavedLogin } from './token-source.js'

/** dev.twitch.tv/docs/authentication/refresh-tokens: those of public clients end after 30 days. */
const thirtyDays = 30 * 86_400_000

/** Why Twitch no longer takes a refresh token, as far as that can be known, in sentences. */
export function refusedRefresh({ login, savedAt }: SavedLogin, client: OAuthClient): string {
	if (savedAt === 0 && login === undefined) {
		return 'Twitch does not take the refresh token: it was not pasted whole, belongs to another client id, or was used before, since most work once. Two Companions share one login through a token server.'
	}
	const whose = login ? `the login of @${login}` : 'the refresh token'
	const refused = `Twitch no longer takes ${whose}.`
	if (client.secret)
		return `${refused} The app was disconnected at twitch.tv/settings/connections, or the password changed.`
	if (savedAt > 0 && Date.now() - savedAt > thirtyDays) {
		return `${refused} It was not used for 30 days, after which Twitch ends it.`
	}
	return `${refused} It works once only: another Companion with the same login has used it, or the app was disconnected. Two Companions share one login through a token server.`
}
