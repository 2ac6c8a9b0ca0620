import type { User } from '../../world/users.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const moderators: Handlers = {
	'get-moderators': (call) => {
		const logins = call.channel('broadcaster_id')?.moderators ?? new Set()
		const wanted = call.texts('user_id').flatMap((id) => call.world.users.byId(id) ?? [])
		const candidates = call.has('user_id') ? wanted : [...logins].map((login) => call.world.users.demand(login))
		return page(call, candidates.filter(({ login }) => logins.has(login)).map(show))
	},

	'get-moderated-channels': (call) => {
		const moderated = call.world.channels.filter(({ moderators: logins }) => logins.has(call.user.login))
		return page(
			call,
			moderated.map(({ owner: { id, login, displayName } }) => ({
				broadcaster_id: id,
				broadcaster_login: login,
				broadcaster_name: displayName,
			})),
		)
	},
}

function show({ id, login, displayName }: User): object {
	return { user_id: id, user_login: login, user_name: displayName }
}
