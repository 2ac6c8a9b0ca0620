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

	/** A user by login, @name or numeric id. @throws {PressError} when there is none */
	async find(helix: HelixClient, name: string): Promise<User> {
		const key = toLogin(name)
		const found = this.#byLogin.get(key) ?? this.#byId.get(key) ?? (await this.#ask(helix, key))
		if (!found) throw new PressError(`There is no Twitch user "${name.trim()}". Check the spelling.`)
		return found
	}

	/** Those of the logins that exist, in one request for all that are not known. */
	async findAll(helix: HelixClient, logins: readonly string[]): Promise<User[]> {
		const unknown = logins.filter((login) => !this.#byLogin.has(login))
		if (unknown.length > 0) this.#keep(await getUsers(helix, 'login', unknown))
		return logins.map((login) => this.#byLogin.get(login)).filter((user) => user !== undefined)
	}

	async #ask(helix: HelixClient, key: string): Promise<User | undefined> {
		// A login may consist of digits alone: it goes before an id.
		const [byLogin] = isLogin(key) ? await getUsers(helix, 'login', [key]) : []
		const [user] = byLogin || !/^\d+$/.test(key) ? [byLogin] : await getUsers(helix, 'id', [key])
		if (user) this.#keep([user])
		return user
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

/** What Twitch accepts as a login; anything else would fail the whole batch that it is in. */
export function isLogin(text: string): boolean {
	return /^[a-z0-9_]{1,25}$/.test(text)
}
