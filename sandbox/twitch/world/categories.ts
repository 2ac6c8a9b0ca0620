import { randomDigits } from './random.js'

export interface Category {
	readonly id: string
	readonly name: string
	readonly igdbId: string
	/** False: nobody may make clips of it. */
	readonly isClippable?: boolean
	readonly isForAdults?: boolean
}

export type NewCategory = Partial<Category> & { name: string }

const everyday: Category[] = [
	{ id: '509658', name: 'Just Chatting', igdbId: '' },
	{ id: '509670', name: 'Science & Technology', igdbId: '' },
	{ id: '1469308723', name: 'Software and Game Development', igdbId: '' },
	{ id: '26936', name: 'Music', igdbId: '' },
	{ id: '509660', name: 'Art', igdbId: '' },
	{ id: '743', name: 'Chess', igdbId: '' },
	{ id: '33214', name: 'Fortnite', igdbId: '1905' },
	{ id: '32982', name: 'Grand Theft Auto V', igdbId: '1020' },
	{ id: '27471', name: 'Minecraft', igdbId: '121' },
	{ id: '494131', name: 'Little Nightmares', igdbId: '9174' },
]

export class Categories {
	readonly #all = [...everyday]

	get all(): readonly Category[] {
		return this.#all
	}

	add({ name, id = randomDigits(6), igdbId = '', ...more }: NewCategory): Category {
		const category = { id, name, igdbId, ...more }
		this.#all.push(category)
		return category
	}

	byId(id: string): Category | undefined {
		return this.#all.find((category) => category.id === id)
	}

	/** By name or id; a name nobody added is a mistake in the script that steers the world. */
	demand(nameOrId: string): Category {
		const category = this.#all.find(({ id, name }) => id === nameOrId || name === nameOrId)
		if (!category) throw new Error(`No category ${nameOrId}`)
		return category
	}
}
