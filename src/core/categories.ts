import type { HelixClient } from '../twitch/helix/client.js'
import { getCategories, searchCategories, type Category } from '../twitch/helix/categories.js'
import { PressError } from './press-error.js'

/** A category by id or name: the exact name first, else the best match of Twitch's search. @throws {PressError} */
export async function findCategory(helix: HelixClient, text: string): Promise<Category> {
	const wanted = text.trim()
	const found = await searchCategories(helix, wanted)
	const exact = found.find(({ name }) => sameName(name, wanted))
	if (exact) return exact
	// A number may be an id, or the name of a game that the search does not rank.
	const [byId] = /^\d+$/.test(wanted) ? await getCategories(helix, 'id', [wanted]) : []
	const category = byId ?? found[0]
	if (!category) throw new PressError(`Twitch has no category "${wanted}". Check the spelling.`)
	return category
}

function sameName(one: string, other: string): boolean {
	return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0
}
