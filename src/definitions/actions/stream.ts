import { findCategory } from '../../core/categories.js'
import { changeChannel, channelInfo } from '../../core/channel-change.js'
import { PressError } from '../../core/press-error.js'
import { choice } from '../options/choice.js'
import { language } from '../options/language.js'
import { list } from '../options/list.js'
import { text } from '../options/text.js'
import { action } from './action.js'

/** dev.twitch.tv/docs/api/reference#modify-channel-information */
export const mostTags = 10
export const longestTag = 25

const languages = new Intl.DisplayNames(['en'], { type: 'language' })

export const streamActions = {
	title_set: action({
		name: 'Stream: set title',
		channel: 'own',
		options: { title: text({ label: 'Title', max: 140 }) },
		endpoints: ['modify-channel-information'],
		optionalEndpoints: ['get-channel-information'],
		run: async ({ options: { title }, connection, on }) => {
			await changeChannel(connection.state, await on('modify-channel-information'), { title })
			return `Title set: ${title}`
		},
		learn: async ({ on }) => ({ title: (await channelInfo(await on('get-channel-information'))).title }),
		example: { options: { title: 'A new title' }, result: /A new title/ },
	}),

	category_set: action({
		name: 'Stream: set category',
		channel: 'own',
		options: {
			category: text({ label: 'Category', max: 100, description: 'Name or id; the exact name is looked for first' }),
		},
		endpoints: ['modify-channel-information', 'search-categories'],
		optionalEndpoints: ['get-games', 'get-channel-information'],
		run: async ({ options, connection, on, as }) => {
			const broadcaster = await on('modify-channel-information')
			const { id, name } = await findCategory((await as('search-categories')).helix, options.category)
			await changeChannel(connection.state, broadcaster, { categoryId: id }, name)
			return `Category set: ${name}`
		},
		learn: async ({ on }) => ({ category: (await channelInfo(await on('get-channel-information'))).category }),
		example: { options: { category: 'Fortnite' }, result: /Fortnite/ },
	}),

	tags_set: action({
		name: 'Stream: set, add or remove tags',
		channel: 'own',
		options: {
			mode: choice({
				label: 'What to do',
				choices: { set: 'Have these and no others', add: 'Add these', remove: 'Remove these' },
				standard: 'add',
			}),
			tags: list({
				label: 'Tags',
				...{ min: 0, max: mostTags, longest: longestTag },
				description: 'Letters and digits, no spaces. To have none: no others, and this empty',
			}),
		},
		endpoints: ['modify-channel-information'],
		optionalEndpoints: ['get-channel-information'],
		turn: 'channel information',
		run: async ({ options: { mode, tags: typed }, connection, on, as }) => {
			const broadcaster = await on('modify-channel-information')
			if (mode !== 'set' && typed.length === 0) throw new PressError(`Tags: say which to ${mode}.`)
			const { helix } = await as('get-channel-information')
			const { channel } = broadcaster
			const tags = mode === 'set' ? unique(typed) : changed((await channelInfo({ helix, channel })).tags, mode, typed)
			if (tags.length > mostTags) {
				throw new PressError(
					`Tags: a channel has at most ${mostTags}; with those that are there it would be ${tags.length}.`,
				)
			}
			await changeChannel(connection.state, broadcaster, { tags })
			return `Tags: ${tags.join(', ') || 'none'}`
		},
		learn: async ({ on }) => {
			return { tags: (await channelInfo(await on('get-channel-information'))).tags.join(' | ') }
		},
		example: { options: { mode: 'add', tags: 'Chill | Speedrun' }, result: /^Tags: .*Chill, Speedrun$/ },
	}),

	language_set: action({
		name: 'Stream: set language',
		channel: 'own',
		options: { language: language() },
		endpoints: ['modify-channel-information'],
		optionalEndpoints: ['get-channel-information'],
		run: async ({ options, connection, on }) => {
			await changeChannel(connection.state, await on('modify-channel-information'), { language: options.language })
			return `Language set: ${languages.of(options.language) ?? options.language}`
		},
		learn: async ({ on }) => ({ language: (await channelInfo(await on('get-channel-information'))).language }),
		example: { options: { language: 'de' }, result: /^Language set: German$/ },
	}),
}

function changed(there: readonly string[], mode: 'add' | 'remove', typed: readonly string[]): readonly string[] {
	return mode === 'add' ? unique([...there, ...typed]) : there.filter((tag) => !typed.some((each) => isSame(tag, each)))
}

/** To Twitch, capitals make no difference. */
export function unique(tags: readonly string[]): readonly string[] {
	return tags.filter((tag, index) => tags.findIndex((each) => isSame(each, tag)) === index)
}

function isSame(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase()
}
