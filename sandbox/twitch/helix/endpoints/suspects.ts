import { Refusal } from '../../http/answer.js'
import type { Suspicion } from '../../world/subjects/caution.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

export const suspects: Handlers = {
	'add-suspicious-status-to-chat-user': (call) => {
		const status = call.text('status')
		if (status !== 'ACTIVE_MONITORING' && status !== 'RESTRICTED') {
			throw new Refusal(400, 'The status specified was invalid. Must either be ACTIVE_MONITORING or RESTRICTED')
		}
		return set(call, status === 'RESTRICTED' ? 'restricted' : 'active_monitoring')
	},

	'remove-suspicious-status-from-chat-user': (call) => set(call, 'none'),
}

function set(call: Call, suspicion: Suspicion): object {
	const channel = call.channel('broadcaster_id')
	const user = call.world.users.byId(call.text('user_id') ?? '')
	if (!channel || !user) throw new Refusal(400, 'The ID in the user_id is not valid.')
	if (channel.isModeratedBy(user)) throw new Refusal(400, 'The status update is not allowed for this user.')
	call.world.caution.suspect(channel.owner.login, user.login, suspicion, call.user.login)
	return {
		data: [
			{
				user_id: user.id,
				broadcaster_id: channel.owner.id,
				moderator_id: call.user.id,
				updated_at: timestamp(Date.now()),
				status: suspicion === 'none' ? 'NO_TREATMENT' : suspicion.toUpperCase(),
				types: suspicion === 'none' ? [] : ['MANUALLY_ADDED'],
			},
		],
	}
}
