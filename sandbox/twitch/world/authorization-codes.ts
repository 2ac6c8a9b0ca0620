import { randomText } from './random.js'
import type { User } from './users.js'

export interface AuthorizationCode {
	readonly value: string
	readonly user: User
	readonly clientId: string
	readonly redirectUri: string
	readonly scopes: readonly string[]
	readonly expiresAt: number
	spent: boolean
}

const tenMinutes = 10 * 60 * 1000

/** What a user who agreed brings back to the app. */
export class AuthorizationCodes {
	readonly #all = new Map<string, AuthorizationCode>()

	issue(grant: Pick<AuthorizationCode, 'user' | 'clientId' | 'redirectUri' | 'scopes'>): AuthorizationCode {
		const code = { ...grant, value: randomText(30), expiresAt: Date.now() + tenMinutes, spent: false }
		this.#all.set(code.value, code)
		return code
	}

	/** Any code ever issued, good or not. */
	known(value: string): AuthorizationCode | undefined {
		return this.#all.get(value)
	}

	disconnect(user: User, clientId: string): void {
		for (const code of this.#all.values()) {
			if (code.user === user && code.clientId === clientId) code.spent = true
		}
	}
}
