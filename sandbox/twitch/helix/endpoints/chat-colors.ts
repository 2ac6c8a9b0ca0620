import { named } from '../../eventsub/happening.js'
import { Refusal } from '../../http/answer.js'
import { namedColors } from '../../world/subjects/chat-colors.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

export const chatColors: Handlers = {
	'get-user-chat-color': (call) => {
		const ids = new Set(call.texts('user_id'))
		if ([...ids].some((id) => !isIdOrKnown(call, id))) {
			throw new Refusal(400, 'The ID in the user_id query parameter is not valid.')
		}
		const found = call.world.users.all.filter(({ id }) => ids.has(id))
		return { data: found.map((user) => ({ ...named('', user), color: call.world.chatColors.of(user.login) })) }
	},

	'update-user-chat-color': (call) => {
		const color = call.text('color') ?? ''
		const isHex = /^#[0-9a-f]{6}$/i.test(color)
		if (isHex && !call.user.hasTurbo) {
			throw new Refusal(400, 'To specify a Hex color code, the user must be a Turbo or Prime user.')
		}
		if (!isHex && !Object.hasOwn(namedColors, color)) {
			throw new Refusal(400, 'The named color in the color query parameter is not valid.')
		}
		call.world.chatColors.set(call.user.login, color)
	},
}

/** Numbers that nobody has are passed over. */
function isIdOrKnown(call: Call, id: string): boolean {
	return /^\d+$/.test(id) || call.world.users.byId(id) !== undefined
}
