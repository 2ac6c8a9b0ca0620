import { randomDigits } from './random.js'

export interface User {
	readonly id: string
	readonly login: string
	readonly displayName: string
	/** What Twitch calls the broadcaster type; one may rise. */
	type: 'partner' | 'affiliate' | ''
	readonly createdAt: number
	/** Turbo or Prime. */
	readonly hasTurbo: boolean
	/** A verified one. */
	readonly hasPhone: boolean
	readonly isMinor: boolean
}

export interface NewUser {
	login: string
	displayName?: string
	id?: string
	/** A partner; an affiliate otherwise. */
	partner?: boolean
	/** False: neither partner nor affiliate. */
	affiliate?: boolean
	hasTurbo?: boolean
	/** True, unless told. */
	hasPhone?: boolean
	isMinor?: boolean
}

export class Users {
	readonly #byId = new Map<string, User>()
	readonly #byLogin = new Map<string, User>()

	add({ login, displayName = login, id = randomDigits(9), partner = false, affiliate = true, ...more }: NewUser): User {
		if (this.#byLogin.has(login) || this.#byId.has(id)) throw new Error(`User ${login} (${id}) exists already`)
		const type = partner ? 'partner' : affiliate ? 'affiliate' : ''
		const { hasTurbo = false, hasPhone = true, isMinor = false } = more
		const createdAt = Date.UTC(2016, 11, 14, 20, 32, 28)
		const user: User = { id, login, displayName, type, createdAt, hasTurbo, hasPhone, isMinor }
		this.#byId.set(id, user)
		this.#byLogin.set(login, user)
		return user
	}

	get all(): readonly User[] {
		return [...this.#byId.values()]
	}

	byId(id: string): User | undefined {
		return this.#byId.get(id)
	}

	byLogin(login: string): User | undefined {
		return this.#byLogin.get(login.toLowerCase())
	}

	demand(login: string): User {
		const user = this.byLogin(login)
		if (!user) throw new Error(`No user ${login}`)
		return user
	}
}
