import type { User } from './users.js'

/** What users let apps do, and what the next one who is asked will say. */
export class Consent {
	readonly #given = new Map<string, Set<string>>()
	#visitor: User | undefined
	#denies = false

	/** The next one who is sent to the authorize page is this user, and agrees. */
	visit(user: User): void {
		this.#visitor = user
	}

	denyNext(): void {
		this.#denies = true
	}

	/** What the next visitor does; undefined where nobody has decided that. */
	takeDecision(): User | 'denied' | undefined {
		const decision = this.#denies ? 'denied' : this.#visitor
		this.#denies = false
		this.#visitor = undefined
		return decision
	}

	give(user: User, clientId: string, scopes: readonly string[]): void {
		const key = keyOf(user, clientId)
		this.#given.set(key, new Set([...(this.#given.get(key) ?? []), ...scopes]))
	}

	/** Whether the user has agreed to all of these before. */
	covers(user: User, clientId: string, scopes: readonly string[]): boolean {
		const given = this.#given.get(keyOf(user, clientId))
		return given !== undefined && scopes.every((scope) => given.has(scope))
	}

	disconnect(user: User, clientId: string): void {
		this.#given.delete(keyOf(user, clientId))
	}
}

function keyOf(user: User, clientId: string): string {
	return `${clientId} ${user.id}`
}
