import { named } from '../../eventsub/happening.js'
import { Refusal } from '../../http/answer.js'
import type { Team } from '../../world/subjects/teams.js'
import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

const isId = (text: string): boolean => /^\d+$/.test(text)

export const teams: Handlers = {
	'get-channel-teams': (call) => {
		if (!isId(call.text('broadcaster_id') ?? '')) {
			throw new Refusal(400, 'The broadcaster_id query parameter is missing or invalid.')
		}
		const channel = call.channel('broadcaster_id')
		if (!channel) throw new Refusal(404, 'The broadcaster was not found.')
		const { id, displayName, login } = channel.owner
		const broadcaster = { broadcaster_id: id, broadcaster_name: displayName, broadcaster_login: login }
		return { data: call.world.teams.of(login).map((team) => ({ ...broadcaster, ...show(team) })) }
	},

	'get-teams': (call) => {
		const id = call.text('id')
		if (id !== undefined && !isId(id)) throw new Refusal(400, 'The ID in the id query parameter is not valid.')
		const team = call.world.teams.all.find((one) => one.id === id || one.name === call.text('name'))
		if (!team) throw new Refusal(404, 'The specified team was not found.')
		return { data: [{ users: [...team.members].map((user) => named('', user)), ...show(team) }] }
	},
}

function show({ id, name, displayName, info, createdAt, updatedAt }: Team): object {
	return {
		background_image_url: null,
		banner: null,
		created_at: timestamp(createdAt),
		updated_at: timestamp(updatedAt),
		info,
		thumbnail_url: `https://static-cdn.example/team-${name}-600x600.png`,
		team_name: name,
		team_display_name: displayName,
		id,
	}
}
