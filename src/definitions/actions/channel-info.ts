import { findCategory } from '../../core/categories.js'
import { changeChannel, channelInfo } from '../../core/channel-change.js'
import { PressError } from '../../core/press-error.js'
import type { ChannelChange } from '../../twitch/helix/channels.js'
import { settableLabels } from '../options/label.js'
import { labelList, labelWords, none } from '../options/label-list.js'
import { language } from '../options/language.js'
import { list } from '../options/list.js'
import { text } from '../options/text.js'
import { action } from './action.js'
import { longestTag, mostTags, unique } from './stream.js'

export const channelInfoActions = {
	channel_info_set: action({
		name: 'Stream: apply a channel profile',
		description: 'Title, category, tags, language and labels together. What is empty stays as it is',
		channel: 'own',
		options: {
			title: text({ label: 'Title', max: 140, optional: true }),
			category: text({ label: 'Category', max: 100, optional: true, description: `Name or id; ${none} for none` }),
			tags: list({ label: 'Tags', min: 0, max: mostTags, longest: longestTag, description: `${none} for none` }),
			language: language({ optional: true }),
			labels: labelList(),
		},
		endpoints: ['modify-channel-information'],
		optionalEndpoints: ['search-categories', 'get-games', 'get-channel-information'],
		turn: 'channel information',
		run: async ({ options, connection, on, as }) => {
			const broadcaster = await on('modify-channel-information')
			const { tags, labels } = options
			const [title, isCategory] = [options.title.trim(), options.category.trim() !== '']
			if (!title && !isCategory && tags.length === 0 && !options.language && !labels) {
				throw new PressError('Nothing is to be changed. Fill in one of the options.')
			}
			const category = isCategory
				? await categoryOf(options.category, async () => (await as('search-categories')).helix)
				: undefined
			const change: ChannelChange = {
				title: title ? options.title : undefined,
				categoryId: category?.id,
				tags: tagsOf(tags),
				language: options.language || undefined,
				labels: labels && Object.values(settableLabels).map(({ id }) => ({ id, isOn: labels.includes(id) })),
			}
			await changeChannel(connection.state, broadcaster, change, category?.name)
			return `Applied to @${broadcaster.channel.login}: ${namesOf(change).join(', ')}`
		},
		learn: async ({ on }) => {
			const info = await channelInfo(await on('get-channel-information'))
			return {
				title: info.title,
				category: info.category || none,
				tags: info.tags.join(' | ') || none,
				language: info.language,
				labels: labelWords(info.labels),
			}
		},
		example: {
			options: {
				title: 'Racing night',
				category: 'Fortnite',
				tags: 'Racing | Chill',
				language: 'en',
				labels: 'gambling',
			},
			result: /^Applied to @streamer: title, category, tags, language, labels$/,
		},
	}),
}

/** Undefined: as they are. */
function tagsOf(typed: readonly string[]): readonly string[] | undefined {
	if (typed.length === 0) return undefined
	if (!typed.includes(none)) return unique(typed)
	if (typed.length > 1) throw new PressError(`Tags: ${none} stands for none, so leave it out, or the others.`)
	return []
}

async function categoryOf(
	typed: string,
	helix: () => Promise<Parameters<typeof findCategory>[0]>,
): Promise<{ readonly id: string; readonly name: string }> {
	return typed.trim() === none ? { id: '', name: '' } : findCategory(await helix(), typed)
}

function namesOf({ title, categoryId, tags, language: spoken, labels }: ChannelChange): string[] {
	const changes = { title, category: categoryId, tags, language: spoken, labels }
	return Object.entries(changes)
		.filter(([, value]) => value !== undefined)
		.map(([name]) => name)
}
