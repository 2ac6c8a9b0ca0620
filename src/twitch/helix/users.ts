import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { batches, list } from './wire.js'

export const Users = list(v.object({ id: v.string(), login: v.string(), display_name: v.string() }))

export interface User {
	readonly id: string
	readonly login: string
	readonly displayName: string
}

/** The users that exist among these. */
export async function getUsers(helix: HelixClient, by: 'id' | 'login', keys: readonly string[]): Promise<User[]> {
	const answers = await Promise.all(
		batches(keys).map(async (batch) => helix.read('get-users', { query: { [by]: batch } }, Users)),
	)
	return answers.flatMap(({ data }) =>
		data.map((user) => ({ id: user.id, login: user.login, displayName: user.display_name || user.login })),
	)
}
