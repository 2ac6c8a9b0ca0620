import { Refusal } from '../../http/answer.js'
import { timestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

export const users: Handlers = {
	'get-users': (call) => {
		const ids = call.texts('id')
		const logins = call.texts('login').map((login) => login.toLowerCase())
		const own = ids.length + logins.length === 0
		const found = call.world.channels
			.map(({ owner }) => owner)
			.filter(({ id, login }) => (own ? id === call.user.id : ids.includes(id) || logins.includes(login)))
		return { data: found.map((user) => show(call, user)) }
	},

	'update-user': (call) => {
		const description = call.text('description')
		if (description !== undefined) {
			if ([...description].length > 300) {
				throw new Refusal(400, 'The string in the description query parameter is too long.')
			}
			call.world.people.describe(call.user.login, description)
		}
		return { data: [show(call, call.user)] }
	},
}

/** The address is for its owner alone. */
function show({ token, world }: Call, user: User): object {
	const { id, login, displayName, type, createdAt } = user
	const withEmail = user === token.user && token.scopes.has('user:read:email')
	return {
		id,
		login,
		display_name: displayName,
		type: '',
		broadcaster_type: type,
		description: world.people.description(login),
		profile_image_url: `https://static-cdn.example/profile/${id}-300x300.png`,
		offline_image_url: '',
		view_count: 0,
		...(withEmail ? { email: `${login}@example.com` } : {}),
		created_at: timestamp(createdAt),
	}
}
