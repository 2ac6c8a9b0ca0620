import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { DeclinedError } from './errors.js'
import { list } from './wire.js'

export const Teams = list(v.object({ users: v.array(v.object({ user_id: v.string() })) }))
// Twitch has answered null for a channel without teams.
export const ChannelTeams = v.object({ data: v.nullable(v.array(v.object({ team_name: v.string() }))) })

/** The ids of who belongs to it; undefined: there is no such team. */
export async function getTeamMembers(helix: HelixClient, name: string): Promise<string[] | undefined> {
	try {
		const { data } = await helix.read('get-teams', { query: { name } }, Teams)
		return data[0]?.users.map((user) => user.user_id)
	} catch (error) {
		if (error instanceof DeclinedError && error.failure.status === 404) return undefined
		throw error
	}
}

/** The names, as addresses have them, of the teams that a channel belongs to. */
export async function getTeamsOf(helix: HelixClient, broadcasterId: string): Promise<string[]> {
	const query = { broadcaster_id: broadcasterId }
	const { data } = await helix.read('get-channel-teams', { query }, ChannelTeams)
	return (data ?? []).map((team) => team.team_name)
}
