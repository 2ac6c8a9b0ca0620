import { randomDigits } from '../random.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Team {
	readonly id: string
	readonly name: string
	readonly displayName: string
	readonly info: string
	readonly createdAt: number
	readonly members: Set<User>
	updatedAt: number
}

/** Streamers who stand together. Twitch tells nobody of it. */
export class Teams {
	readonly #all = new Map<string, Team>()

	constructor(private readonly world: World) {}

	get all(): Team[] {
		return [...this.#all.values()]
	}

	of(login: string): Team[] {
		const user = this.world.users.demand(login)
		return this.all.filter(({ members }) => members.has(user))
	}

	create(
		name: string,
		{
			members = [],
			displayName = name,
			info = '',
		}: { members?: readonly string[]; displayName?: string; info?: string } = {},
	): Team {
		if (this.#all.has(name)) throw new Error(`There is a team ${name} already`)
		const now = Date.now()
		const users = new Set(members.map((login) => this.world.users.demand(login)))
		const team = { id: randomDigits(4), name, displayName, info, createdAt: now, updatedAt: now, members: users }
		this.#all.set(name, team)
		return team
	}

	join(name: string, login: string): void {
		this.#change(name, (members) => members.add(this.world.users.demand(login)))
	}

	leave(name: string, login: string): void {
		this.#change(name, (members) => members.delete(this.world.users.demand(login)))
	}

	#change(name: string, change: (members: Set<User>) => void): void {
		const team = this.#all.get(name)
		if (!team) throw new Error(`No team ${name}`)
		change(team.members)
		team.updatedAt = Date.now()
	}
}
