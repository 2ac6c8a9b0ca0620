import { Refusal } from '../../http/answer.js'
import { isRecord } from '../../http/body.js'
import type { Channel } from '../../world/channel.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

const settableLabels = [
	'DebatedSocialIssuesAndPolitics',
	'DrugsIntoxication',
	'SexualThemes',
	'ViolentGraphic',
	'Gambling',
	'ProfanityVulgarity',
]
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

export const channels: Handlers = {
	'get-channel-information': (call) => {
		const wanted = new Set(call.texts('broadcaster_id'))
		return { data: call.world.channels.filter(({ owner }) => wanted.has(owner.id)).map(show) }
	},

	'modify-channel-information': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) return
		checkTexts(call)
		checkRest(call, channel)
		call.world.change(channel, () => modify(call, channel))
	},
}

function checkTexts(call: Call): void {
	const language = call.text('broadcaster_language')
	if (call.text('title') === '') throw new Refusal(400, 'The title field may not contain an empty string.')
	if (language !== undefined && !isLanguage(language))
		throw new Refusal(400, 'The broadcaster_language is not supported.')
	const tags = call.list('tags').map(String)
	if (tags.length > 10) {
		throw new Refusal(400, 'The list in the tags field exceeds the maximum number of tags allowed.')
	}
	for (const tag of tags) {
		if (tag === '') throw new Refusal(400, 'A tag in the tags field is empty.')
		if ([...tag].length > 25) throw new Refusal(400, 'A tag in the tags field exceeds the maximum length allowed.')
		if (!/^[\p{Letter}\p{Mark}\p{Number}]+$/u.test(tag)) {
			throw new Refusal(400, 'A tag in the tags field contains special characters or spaces.')
		}
	}
}

function checkRest(call: Call, channel: Channel): void {
	const delay = call.number('delay')
	if (delay !== undefined && channel.owner.type !== 'partner') {
		throw new Refusal(400, 'To update the delay field, the broadcaster must have partner status.')
	}
	if (delay !== undefined && (delay < 0 || delay > 900)) throw new Refusal(400, 'The delay is not valid.')
	for (const { id } of labelsOf(call)) {
		if (id === 'MatureGame') throw new Refusal(403, 'The label MatureGame belongs to the game and may not be set.')
		if (!settableLabels.includes(id)) throw new Refusal(400, `There is no content classification label ${id}.`)
	}
}

function modify(call: Call, channel: Channel): void {
	const categoryId = call.text('game_id')
	if (categoryId === '' || categoryId === '0') channel.category = undefined
	// An id that nobody knows changes nothing, and nothing is said of it.
	else channel.category = call.world.categories.byId(categoryId ?? '') ?? channel.category
	channel.title = call.text('title') ?? channel.title
	channel.language = call.text('broadcaster_language') ?? channel.language
	channel.delay = call.number('delay') ?? channel.delay
	if (call.has('tags')) channel.tags = call.list('tags').map(String)
	channel.branded = call.flag('is_branded_content') ?? channel.branded
	for (const { id, enabled } of labelsOf(call)) {
		channel.labels = [...channel.labels.filter((label) => label !== id), ...(enabled ? [id] : [])]
	}
}

function labelsOf(call: Call): { id: string; enabled: boolean }[] {
	return call
		.list('content_classification_labels')
		.filter(isRecord)
		.map((label) => ({ id: String(label.id), enabled: label.is_enabled === true }))
}

function isLanguage(code: string): boolean {
	return code === 'other' || (/^[a-z]{2}$/.test(code) && languageNames.of(code) !== undefined)
}

function show(channel: Channel): object {
	return {
		broadcaster_id: channel.owner.id,
		broadcaster_login: channel.owner.login,
		broadcaster_name: channel.owner.displayName,
		broadcaster_language: channel.language,
		game_id: channel.category?.id ?? '',
		game_name: channel.category?.name ?? '',
		title: channel.title,
		delay: channel.delay,
		tags: channel.tags,
		content_classification_labels: channel.labels,
		is_branded_content: channel.branded,
	}
}
