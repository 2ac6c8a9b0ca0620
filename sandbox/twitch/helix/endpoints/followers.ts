import { Refusal } from '../../http/answer.js'
import { timestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const followers: Handlers = {
	/** Without the scope or the role there is no error, only a list that stays empty. */
	'get-channel-followers': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) throw new Refusal(400, 'The broadcaster_id query parameter is not valid.')
		const all = call.world.followers.of(channel.owner.login)
		const isEntitled = call.token.scopes.has('moderator:read:followers') && channel.isModeratedBy(call.user)
		const wanted = all.filter(({ user }) => user.id === (call.text('user_id') ?? user.id))
		return { total: all.length, ...page(call, isEntitled ? wanted.map(show) : []) }
	},
}

function show({ user, at }: { user: User; at: number }): object {
	return { user_id: user.id, user_name: user.displayName, user_login: user.login, followed_at: timestamp(at) }
}
