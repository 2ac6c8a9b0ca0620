import type { GenericSchema } from 'valibot'
import type { HelixClient, Query } from './client.js'
import type { EndpointId } from './endpoints.js'

/** Pages of 100; more than any list that the module reads, and an end if a cursor leads in a circle. */
const mostPages = 50

/** What `page` of wire.ts reads. */
interface Page<T> {
	readonly data: T[]
	readonly pagination?: { readonly cursor?: string | undefined } | undefined
}

/**
 * All entries of a list that comes in pages.
 * @param isEnough asked after each page: the rest is not wanted
 */
export async function allPages<T>(
	helix: HelixClient,
	id: EndpointId,
	query: Query,
	schema: GenericSchema<unknown, Page<T>>,
	isEnough: (entries: readonly T[]) => boolean = () => false,
): Promise<T[]> {
	const entries: T[] = []
	let after: string | undefined
	for (let count = 0; count < mostPages; count += 1) {
		const { data, pagination } = await helix.read(id, { query: { ...query, first: 100, after } }, schema)
		entries.push(...data)
		after = pagination?.cursor
		if (!after || data.length === 0 || isEnough(entries)) break
	}
	return entries
}
