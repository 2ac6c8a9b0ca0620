import { PressError } from '../../core/press-error.js'
import { addBlockedTerm, findBlockedTerm, removeBlockedTerm } from '../../twitch/helix/blocked-terms.js'
import { text } from '../options/text.js'
import { action } from './action.js'

const lengths = { min: 2, max: 500 }

export const blockedTermActions = {
	blocked_term_add: action({
		name: 'Moderation: add blocked term',
		channel: 'selected',
		options: {
			text: text({
				label: 'Term',
				...lengths,
				description: 'A word or phrase. A * at the beginning or end of a word stands for any letters',
			}),
		},
		endpoints: ['add-blocked-term'],
		run: async ({ options, on }) => {
			const { helix, channel, ids } = await on('add-blocked-term')
			await addBlockedTerm(helix, ids, options.text)
			return `Blocked in @${channel.login}: ${options.text}`
		},
		example: { options: { text: 'spoil*' }, result: /^Blocked in @streamer: spoil\*$/ },
	}),

	blocked_term_remove: action({
		name: 'Moderation: remove blocked term',
		channel: 'selected',
		options: { text: text({ label: 'Term', ...lengths, isWorkedOn: true }) },
		endpoints: ['remove-blocked-term', 'get-blocked-terms'],
		run: async ({ options, on }) => {
			const { helix, channel, ids } = await on('remove-blocked-term')
			// Another account may read them than remove them.
			const reader = await on('get-blocked-terms')
			const term = await findBlockedTerm(reader.helix, reader.ids, ({ text: blocked }) => isSame(blocked, options.text))
			if (!term) throw new PressError(`Term: "${options.text}" is not blocked in the channel of @${channel.login}.`)
			await removeBlockedTerm(helix, ids, term.id)
			return `Not blocked any more in @${channel.login}: ${term.text}`
		},
		example: { options: { text: 'spoiler' }, result: /^Not blocked any more in @streamer: spoiler$/ },
	}),
}

/** Twitch does not tell capitals from small letters. */
function isSame(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase()
}
