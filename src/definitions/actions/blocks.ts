import { blockUser, unblockUser } from '../../twitch/helix/blocks.js'
import { account } from '../options/account.js'
import { user } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { accountAction } from './account-action.js'

export const blockActions = {
	user_block: accountAction({
		name: 'Moderation: block user',
		description: 'No whispers, no friendship, no raids, for one account of yours; a ban is another thing',
		options: {
			account: account(),
			user: user('User', 'Login, @name or id'),
			reason: choice({
				label: 'Reason',
				choices: { none: 'None', harassment: 'Harassment', spam: 'Spam', other: 'Other' },
				standard: 'none',
			}),
		},
		endpoints: ['block-user'],
		run: async ({ options: { user: named, reason }, press, as }) => {
			const own = await as('block-user')
			const { id, login } = await press.user(named)
			await blockUser(own.helix, id, reason === 'none' ? undefined : reason)
			return `@${own.login} blocks @${login}`
		},
		example: {
			options: { account: 'default', user: 'other', reason: 'spam' },
			result: /^@streamer blocks @other$/,
		},
	}),

	user_unblock: accountAction({
		name: 'Moderation: unblock user',
		options: { account: account(), user: user('User', 'Login, @name or id') },
		endpoints: ['unblock-user'],
		run: async ({ options, press, as }) => {
			const own = await as('unblock-user')
			const { id, login } = await press.user(options.user)
			await unblockUser(own.helix, id)
			return `@${own.login} does not block @${login} any more`
		},
		example: {
			options: { account: 'default', user: 'other' },
			result: /^@streamer does not block @other any more$/,
		},
	}),
}
