/**
 * A word for each id, made of its title, for names of variables: no two alike. Who has one keeps it; of new ones with equal
 * titles it is the same one each time that gets the plain word.
 */
export function slugs(
	items: readonly { readonly id: string; readonly title: string }[],
	before: (id: string) => string | undefined,
): (id: string) => string {
	const found = new Map<string, string>()
	const taken = new Set<string>()
	for (const { id } of items) {
		const slug = before(id)
		if (slug === undefined) continue
		found.set(id, slug)
		taken.add(slug)
	}
	const fresh = items.filter(({ id }) => !found.has(id)).sort((one, other) => (one.id < other.id ? -1 : 1))
	for (const { id, title } of fresh) {
		const word = wordOf(title) || wordOf(id).slice(0, 8) || 'reward'
		let slug = word
		for (let number = 2; taken.has(slug); number += 1) slug = `${word}_${number}`
		found.set(id, slug)
		taken.add(slug)
	}
	return (id) => found.get(id) ?? ''
}

/** Companion takes letters without accents, digits and underscores. */
function wordOf(title: string): string {
	return title
		.normalize('NFKD')
		.replaceAll(/\p{Mark}/gu, '')
		.replaceAll('ß', 'ss')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '_')
		.replaceAll(/^_+|_+$/g, '')
}
