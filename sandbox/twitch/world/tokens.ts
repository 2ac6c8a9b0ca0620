import { randomText } from './random.js'
import type { User } from './users.js'

export interface Token {
	readonly value: string
	readonly user: User
	readonly clientId: string
	readonly scopes: Set<string>
	readonly expiresAt: number
	revoked: boolean
}

export class Tokens {
	readonly #all = new Map<string, Token>()

	issue(user: User, clientId: string, scopes: readonly string[], expiresInSeconds: number): Token {
		const token: Token = {
			value: randomText(30),
			user,
			clientId,
			scopes: new Set(scopes),
			expiresAt: Date.now() + expiresInSeconds * 1000,
			revoked: false,
		}
		this.#all.set(token.value, token)
		return token
	}

	/** Any token ever issued, good or not. */
	known(value: string): Token | undefined {
		return this.#all.get(value)
	}

	valid(value: string): Token | undefined {
		const token = this.#all.get(value)
		return token && !token.revoked && Date.now() < token.expiresAt ? token : undefined
	}

	/** Those of a user that are good. */
	of(user: User): Token[] {
		return [...this.#all.values()].filter((token) => token.user === user && this.valid(token.value))
	}

	knowsClient(clientId: string): boolean {
		return [...this.#all.values()].some((token) => token.clientId === clientId)
	}

	disconnect(user: User, clientId: string): void {
		for (const token of this.#all.values()) {
			if (token.user === user && token.clientId === clientId) token.revoked = true
		}
	}

	demand(value: string): Token {
		const token = this.#all.get(value)
		if (!token) throw new Error('This token was never issued')
		return token
	}
}
