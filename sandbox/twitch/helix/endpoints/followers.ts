import { examples } from '../../facts/facts.js'
import type { Handlers } from '../handler.js'

export const followers: Handlers = {
	/** Without the scope or the role there is no error, only a list that stays empty. */
	'get-channel-followers': (call) => {
		const entitled =
			call.token.scopes.has('moderator:read:followers') && call.channel('broadcaster_id')?.isModeratedBy(call.user)
		return entitled ? examples['get-channel-followers']?.responses[0] : { total: 8, data: [], pagination: {} }
	},
}
