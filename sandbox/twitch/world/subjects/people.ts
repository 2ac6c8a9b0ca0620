import { userUpdate, whisper } from '../../eventsub/events/people.js'
import { randomId } from '../random.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

/** What users do outside of any channel. */
export class People {
	readonly #descriptions = new Map<string, string>()
	readonly #suspended = new Set<User>()
	readonly #withoutWhispers = new Set<User>()
	readonly #shutToStrangers = new Set<User>()
	readonly whispers: { readonly at: number; readonly from: string; readonly to: string; readonly text: string }[] = []
	/** Whether Twitch drops what is whispered through Helix, and says nothing of it. */
	dropsWhispers = false

	constructor(private readonly world: World) {}

	description(login: string): string {
		return this.#descriptions.get(login) ?? ''
	}

	describe(login: string, description: string): void {
		this.#descriptions.set(login, description)
		this.world.tell(userUpdate(this.world.users.demand(login), description))
	}

	whisper(from: string, to: string, text: string): void {
		const { users } = this.world
		this.whispers.push({ at: Date.now(), from, to, text })
		this.world.tell(whisper(users.demand(from), users.demand(to), randomId(), text))
	}

	hasWhispered(from: string, to: string): boolean {
		return this.whispers.some((sent) => sent.from === from && sent.to === to)
	}

	/** Twitch bans a user from all of Twitch. */
	suspend(login: string): void {
		this.#suspended.add(this.world.users.demand(login))
	}

	isSuspended(user: User): boolean {
		return this.#suspended.has(user)
	}

	/** An account that may no longer whisper. */
	forbidWhispers(login: string): void {
		this.#withoutWhispers.add(this.world.users.demand(login))
	}

	mayWhisper(user: User): boolean {
		return !this.#withoutWhispers.has(user)
	}

	/** From now on only those whom the user has whispered before may whisper to them. */
	shutToStrangers(login: string): void {
		this.#shutToStrangers.add(this.world.users.demand(login))
	}

	/** Whether one user wants to be whispered to by another. */
	isOpenTo(user: User, other: User): boolean {
		if (this.world.blocks.has(user.login, other.login)) return false
		return !this.#shutToStrangers.has(user) || this.hasWhispered(user.login, other.login)
	}
}
