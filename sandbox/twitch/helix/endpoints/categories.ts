import type { Category } from '../../world/categories.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const categories: Handlers = {
	'search-categories': (call) => {
		const words = (call.text('query') ?? '').toLowerCase().split(/\s+/)
		const found = call.world.categories.all.filter(({ name }) =>
			words.every((word) => name.toLowerCase().includes(word)),
		)
		return page(
			call,
			found.map(({ id, name }) => ({ id, name, box_art_url: boxArt(id, '52x72') })),
		)
	},

	'get-games': (call) => {
		const [ids, names, igdbIds] = [call.texts('id'), call.texts('name'), call.texts('igdb_id')]
		const found = call.world.categories.all.filter(
			({ id, name, igdbId }) => ids.includes(id) || names.includes(name) || igdbIds.includes(igdbId),
		)
		return { data: found.map(show) }
	},

	/** Those that are streamed now, by how many watch. */
	'get-top-games': (call) => {
		const viewers = new Map<Category, number>()
		for (const { category, stream } of call.world.channels) {
			if (category && stream) viewers.set(category, (viewers.get(category) ?? 0) + stream.viewers)
		}
		const top = [...viewers].toSorted(([, one], [, other]) => other - one)
		return page(
			call,
			top.map(([category]) => show(category)),
		)
	},
}

function show({ id, name, igdbId }: Category): object {
	return { id, name, box_art_url: boxArt(id, '{width}x{height}'), igdb_id: igdbId }
}

function boxArt(id: string, size: string): string {
	return `https://static-cdn.example/boxart/${id}-${size}.jpg`
}
