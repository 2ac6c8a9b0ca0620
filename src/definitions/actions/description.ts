import { getDescription, setDescription } from '../../twitch/helix/description.js'
import { account } from '../options/account.js'
import { none } from '../options/label-list.js'
import { text } from '../options/text.js'
import { accountAction } from './account-action.js'

export const descriptionActions = {
	description_set: accountAction({
		name: 'Stream: set channel description',
		options: {
			account: account('Whose channel it is'),
			description: text({
				label: 'Description',
				...{ max: 300, multiline: true },
				description: `${none} for none`,
			}),
		},
		endpoints: ['update-user'],
		run: async ({ options, as }) => {
			const { helix, login } = await as('update-user')
			await setDescription(helix, options.description.trim() === none ? '' : options.description)
			return `Description set of @${login}`
		},
		learn: async ({ as }) => {
			const { helix, userId } = await as('update-user')
			return { description: (await getDescription(helix, userId)) || none }
		},
		example: {
			options: { account: 'default', description: 'I build things' },
			result: /^Description set of @streamer$/,
		},
	}),
}
