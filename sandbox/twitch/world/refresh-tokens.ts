import type { Client } from './clients.js'
import { randomText } from './random.js'
import type { Token } from './tokens.js'
import type { User } from './users.js'

export interface RefreshToken {
	readonly value: string
	readonly user: User
	readonly client: Client
	readonly scopes: readonly string[]
	readonly expiresAt: number
	/** A public client's has been used. */
	spent: boolean
	/** The user has disconnected the app since. */
	disconnected: boolean
	/** The access tokens it has given, as far as they are still good. */
	accessTokens: Token[]
}

const thirtyDays = 30 * 24 * 60 * 60 * 1000

export class RefreshTokens {
	readonly #all = new Map<string, RefreshToken>()

	issue(user: User, client: Client, scopes: readonly string[]): RefreshToken {
		const token: RefreshToken = {
			// The documentation's example has such characters too: who does not encode them sends another token.
			value: `${randomText(15)}%2F${randomText(15)}+${randomText(14)}/=`,
			user,
			client,
			scopes,
			expiresAt: client.type === 'public' ? Date.now() + thirtyDays : Infinity,
			spent: false,
			disconnected: false,
			accessTokens: [],
		}
		this.#all.set(token.value, token)
		return token
	}

	/** Any refresh token ever issued, good or not. */
	known(value: string): RefreshToken | undefined {
		return this.#all.get(value)
	}

	disconnect(user: User, clientId: string): void {
		for (const token of this.#all.values()) {
			if (token.user === user && token.client.id === clientId) token.disconnected = true
		}
	}
}
