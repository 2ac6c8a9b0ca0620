import type { LoginShelf, SavedLogin } from './token-source.js'

/** The logins of one app that came by code, each under its login, and which of them this account is. */
export class DeviceShelf {
	readonly #shelf: LoginShelf
	readonly #clientId: string
	readonly #configured: string | undefined

	/** @param configured the login that the settings name for this account */
	constructor(shelf: LoginShelf, clientId: string, configured: string | undefined) {
		this.#shelf = shelf
		this.#clientId = clientId
		this.#configured = configured
	}

	/** The login that this account is known to be. */
	get expected(): string | undefined {
		return this.#configured ?? this.#shelf.get(this.#id('default'))?.login
	}

	get own(): SavedLogin | undefined {
		return this.expected === undefined ? undefined : this.#shelf.get(this.#id(`@${this.expected}`))
	}

	/** A login that has just come, of whom is not known yet. */
	get arrived(): SavedLogin | undefined {
		return this.#shelf.get(arrivedId(this.#clientId, this.#configured))
	}

	set arrived(login: SavedLogin | undefined) {
		this.#shelf.set(arrivedId(this.#clientId, this.#configured), login)
	}

	save(login: SavedLogin & { readonly login: string }): void {
		this.#shelf.set(this.#id(`@${login.login}`), login)
	}

	/** This account is that login from now on. */
	choose(login: string): void {
		if (this.#configured === undefined) this.#shelf.set(this.#id('default'), { login, savedAt: Date.now() })
	}

	forget(): void {
		if (this.expected !== undefined) this.#shelf.set(this.#id(`@${this.expected}`), undefined)
		this.#shelf.set(this.#id('default'), undefined)
		this.arrived = undefined
	}

	#id(name: string): string {
		return `device ${this.#clientId} ${name}`
	}
}

/** Where a login waits until it is known whose it is; an upgrade puts the one of an older version there. */
export function arrivedId(clientId: string, configured: string | undefined): string {
	return `device ${clientId} arrived ${configured ?? ''}`
}
