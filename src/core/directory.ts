import type { HelixClient } from '../twitch/helix/client.js'
import { getUsers, type User } from '../twitch/helix/users.js'
import { PressError } from './press-error.js'

/** Users that are remembered. Ids never change; a login may, so the oldest make room. */
const mostUsers = 2000

/** Turns logins and ids into users, asking Twitch once for each. */
export class Directory {
	readonly #byLogin = new Map<string, User>()
	readonly #byId = new Map<string, User>()

	known(login: string): User | undefined {
		return this.#byLogin.get(login)
	}

	knownById(id: string): User | undefined {
		return this.#byId.get(id)
	}

	/**
	 * A user by login, @name or numeric id. Digits alone are an id before they are a login: anyone may register somebody's
	 * id as a login. With the @ they are a login. @throws {PressError} when there is none
	 */
	async find(helix: HelixClient, name: string): Promise<User> {
		const login = toLogin(name)
		const byId = isDigits(name.trim()) ? await this.#findById(helix, login) : undefined
		const found = byId ?? (await this.#findByLogin(helix, login))
		if (!found) throw new PressError(`There is no Twitch user "${name.trim().replace(/^@/, '')}". Check the spelling.`)
		return found
	}

	/** Those of the logins that exist, in one request for all that are not known. */
	async findAll(helix: HelixClient, logins: readonly string[]): Promise<User[]> {
		const unknown = logins.filter((login) => !this.#byLogin.has(login))
		if (unknown.length > 0) this.#keep(await getUsers(helix, 'login', unknown))
		return logins.map((login) => this.#byLogin.get(login)).filter((user) => user !== undefined)
	}

	async #findById(helix: HelixClient, id: string): Promise<User | undefined> {
		if (!this.#byId.has(id)) this.#keep(await getUsers(helix, 'id', [id]))
		return this.#byId.get(id)
	}

	async #findByLogin(helix: HelixClient, login: string): Promise<User | undefined> {
		if (!this.#byLogin.has(login) && isLogin(login)) this.#keep(await getUsers(helix, 'login', [login]))
		return this.#byLogin.get(login)
	}

	#keep(users: readonly User[]): void {
		for (const user of users) {
			this.#byLogin.set(user.login, user)
			this.#byId.set(user.id, user)
		}
		for (const map of [this.#byLogin, this.#byId]) {
			for (const oldest of map.keys()) if (map.size > mostUsers) map.delete(oldest)
		}
	}
}

/** As Twitch writes logins: "@SomeOne " is someone. */
export function toLogin(name: string): string {
	return name.trim().replace(/^@/, '').toLowerCase()
}

/** As one names a user: a login without the @, but where that tells it from an id. */
export function toUserName(name: string): string {
	const login = toLogin(name)
	return isDigits(login) && name.trim().startsWith('@') ? `@${login}` : login
}

/** What Twitch accepts as a login; anything else would fail the whole batch that it is in. */
export function isLogin(text: string): boolean {
	return /^[a-z0-9_]{1,25}$/.test(text)
}

function isDigits(text: string): boolean {
	return /^\d+$/.test(text)
}
