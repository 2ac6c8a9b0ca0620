import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import { answerUnbanRequest, getOldestUnbanRequest } from '../../twitch/helix/unban-requests.js'
import { choice } from '../options/choice.js'
import { messageId } from '../options/message-id.js'
import { text } from '../options/text.js'
import { action } from './action.js'

export const unbanRequestActions = {
	unban_request: action({
		name: 'Moderation: approve or deny unban request',
		channel: 'selected',
		options: {
			request_id: messageId('Empty: the one that has waited longest', 'Request id'),
			decision: choice({ label: 'Decision', choices: { approve: 'Approve', deny: 'Deny' }, standard: 'deny' }),
			text: text({ label: 'Answer', max: 500, optional: true, description: 'The user is shown it' }),
		},
		endpoints: ['resolve-unban-requests'],
		optionalEndpoints: ['get-unban-requests'],
		run: async ({ options, connection, on }) => {
			const caller = await on('resolve-unban-requests')
			const { helix, channel, ids } = caller
			const id = options.request_id || (await oldest(caller))
			const isApproved = options.decision === 'approve'
			const { userId, login } = await answerUnbanRequest(helix, ids, id, { isApproved, text: options.text })
			connection.state.channel(channel.login).moderation.unbanResolved(userId)
			return `${isApproved ? 'Approved' : 'Denied'} the unban request of @${login}`
		},
		example: {
			options: { request_id: '', decision: 'approve', text: 'Welcome back' },
			result: /^Approved the unban request of @other$/,
		},
	}),
}

/** @throws {PressError} where none waits */
async function oldest({ helix, channel, ids }: ChannelCaller): Promise<string> {
	const request = await getOldestUnbanRequest(helix, ids)
	if (!request) throw new PressError(`No unban request waits in the channel of @${channel.login}.`)
	return request.id
}
