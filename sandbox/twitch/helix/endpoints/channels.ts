import { Refusal } from '../../http/answer.js'
import { isRecord } from '../../http/body.js'
import type { Channel } from '../../world/channel.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { isWithinWindow } from '../window.js'
import { settableLabels } from './labels.js'

const tenMinutes = 10 * 60 * 1000
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
		if (!call.world.automod.passes(tag)) {
			throw new Refusal(400, 'One or more tags in the tags field failed AutoMod review.')
		}
	}
}

function checkRest(call: Call, channel: Channel): void {
	const delay = call.number('delay')
	if (delay !== undefined && channel.owner.type !== 'partner') {
		throw new Refusal(400, 'To update the delay field, the broadcaster must have partner status.')
	}
	if (delay !== undefined && (delay < 0 || delay > 900)) throw new Refusal(400, 'The delay is not valid.')
	checkCategory(call, channel)
	for (const label of labelsOf(call)) checkLabel(label, channel)
	if (call.has('is_branded_content')) checkBrandedWindow(call, channel)
}

function checkCategory(call: Call, { owner }: Channel): void {
	const id = call.text('game_id') ?? ''
	const category = call.world.categories.byId(id)
	if (!category && !/^\d*$/.test(id)) throw new Refusal(400, 'The ID in game_id is not valid.')
	if (category?.isForAdults && owner.isMinor) throw new Refusal(400, "Game restricted for user's age and region")
}

function checkLabel({ id, enabled }: { id: string; enabled: boolean }, { owner }: Channel): void {
	if (id === 'MatureGame') throw new Refusal(403, 'User requested gaming CCLs to be added to their channel')
	if (!settableLabels.includes(id)) throw new Refusal(400, `There is no content classification label ${id}.`)
	if (enabled && owner.isMinor) {
		throw new Refusal(403, 'Unallowed CCLs declared for underaged authorized user in a restricted country')
	}
}

/** The documentation names a limit, but not how high it is. */
function checkBrandedWindow(call: Call, { owner }: Channel): void {
	if (!isWithinWindow(call.world, `branded ${owner.id}`, 10, tenMinutes)) {
		throw new Refusal(409, 'User set the Branded Content flag too frequently')
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
