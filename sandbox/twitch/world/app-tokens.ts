import { randomText } from './random.js'

/** Belongs to an app, and to no user. */
export interface AppToken {
	readonly value: string
	readonly user: undefined
	readonly clientId: string
	/** None, ever. */
	readonly scopes: ReadonlySet<string>
	readonly expiresAt: number
	revoked: boolean
}

/** About 58 days, as Twitch's answers show it. */
const lifeSeconds = 5_011_271

export class AppTokens {
	readonly #all = new Map<string, AppToken>()

	issue(clientId: string): AppToken {
		const token: AppToken = {
			value: randomText(30),
			user: undefined,
			clientId,
			scopes: new Set(),
			expiresAt: Date.now() + lifeSeconds * 1000,
			revoked: false,
		}
		this.#all.set(token.value, token)
		return token
	}

	valid(value: string): AppToken | undefined {
		const token = this.#all.get(value)
		return token && !token.revoked && Date.now() < token.expiresAt ? token : undefined
	}
}
