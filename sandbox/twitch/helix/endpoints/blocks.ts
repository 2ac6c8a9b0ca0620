import { Refusal } from '../../http/answer.js'
import type { User } from '../../world/users.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

const contexts = ['chat', 'whisper'] as const
const reasons = ['harassment', 'spam', 'other'] as const

export const blocks: Handlers = {
	'get-user-block-list': (call) => {
		const found = call.world.blocks.of(call.user.login)
		return page(
			call,
			found.map(({ user: { id, login, displayName } }) => ({
				user_id: id,
				user_login: login,
				display_name: displayName,
			})),
		)
	},

	'block-user': (call) => {
		if (call.text('target_user_id') === call.user.id) {
			throw new Refusal(400, 'The ID in target_user_id cannot be the same as the user ID in the access token.')
		}
		const why = {
			context: oneOf(contexts, call, 'source_context'),
			reason: oneOf(reasons, call, 'reason'),
		}
		call.world.blocks.block(call.user.login, targetOf(call).login, why)
	},

	'unblock-user': (call) => call.world.blocks.unblock(call.user.login, targetOf(call).login),
}

function targetOf(call: Call): User {
	const user = call.world.users.byId(call.text('target_user_id') ?? '')
	if (!user) throw new Refusal(400, 'The ID in target_user_id is not valid.')
	return user
}

function oneOf<Word extends string>(words: readonly Word[], call: Call, name: string): Word | undefined {
	const text = call.text(name)
	const word = words.find((each) => each === text)
	if (text !== undefined && word === undefined) throw new Refusal(400, `The value in ${name} is not valid.`)
	return word
}
