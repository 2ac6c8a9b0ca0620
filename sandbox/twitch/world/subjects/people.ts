import { userUpdate, whisper } from '../../eventsub/events/people.js'
import { randomId } from '../random.js'
import type { World } from '../world.js'

/** What users do outside of any channel. */
export class People {
	readonly #descriptions = new Map<string, string>()
	readonly whispers: { readonly at: number; readonly from: string; readonly to: string; readonly text: string }[] = []

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
}
