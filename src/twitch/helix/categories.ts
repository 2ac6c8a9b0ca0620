import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { list } from './wire.js'

export const Categories = list(v.object({ id: v.string(), name: v.string() }))

export interface Category {
	readonly id: string
	readonly name: string
}

/** Twitch's search, best match first; at most 100. */
export async function searchCategories(helix: HelixClient, query: string): Promise<Category[]> {
	return (await helix.read('search-categories', { query: { query, first: 100 } }, Categories)).data
}

/** By id or exact name; what is not there is not in the answer. */
export async function getCategories(
	helix: HelixClient,
	by: 'id' | 'name',
	keys: readonly string[],
): Promise<Category[]> {
	return (await helix.read('get-games', { query: { [by]: keys } }, Categories)).data
}
