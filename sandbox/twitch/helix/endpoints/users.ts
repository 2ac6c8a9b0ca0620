import { timestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import type { Handlers } from '../handler.js'

export const users: Handlers = {
	'get-users': (call) => {
		const ids = call.texts('id')
		const logins = call.texts('login').map((login) => login.toLowerCase())
		const own = ids.length + logins.length === 0
		const found = call.world.channels
			.map(({ owner }) => owner)
			.filter(({ id, login }) => (own ? id === call.user.id : ids.includes(id) || logins.includes(login)))
		return {
			data: found.map((user) => show(user, user === call.token.user && call.token.scopes.has('user:read:email'))),
		}
	},
}

function show({ id, login, displayName, type, createdAt }: User, withEmail: boolean): object {
	return {
		id,
		login,
		display_name: displayName,
		type: '',
		broadcaster_type: type,
		description: '',
		profile_image_url: `https://static-cdn.example/profile/${id}-300x300.png`,
		offline_image_url: '',
		view_count: 0,
		...(withEmail ? { email: `${login}@example.com` } : {}),
		created_at: timestamp(createdAt),
	}
}
