import { named } from '../../eventsub/happening.js'
import { Refusal } from '../../http/answer.js'
import type { Video } from '../../world/subjects/videos.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

const day = 24 * 60 * 60 * 1000
const periods = new Map([
	['all', Infinity],
	['day', day],
	['week', 7 * day],
	['month', 30 * day],
])
const types = ['all', 'archive', 'highlight', 'upload']
const orders = new Map<string, (one: Video, other: Video) => number>([
	['time', (one, other) => other.at - one.at],
	['trending', (one, other) => other.views - one.views],
	['views', (one, other) => other.views - one.views],
])

export const videos: Handlers = {
	'get-videos': (call) => {
		const found = call.has('id') ? byId(call) : filtered(call)
		return page(
			call,
			found.map((video) => show(call, video)),
		)
	},

	'delete-videos': (call) => {
		const found = call.texts('id').flatMap((id) => call.world.videos.find(id) ?? [])
		if (found.some(({ channel }) => channel.owner !== call.user)) {
			throw new Refusal(401, 'The caller is not authorized to delete the specified video.')
		}
		for (const { id } of found) call.world.videos.delete(id)
		return { data: [...new Set(found.map(({ id }) => id))] }
	},
}

function byId(call: Call): Video[] {
	const ids = new Set(call.texts('id'))
	if ([...ids].some((id) => !/^\d+$/.test(id))) {
		throw new Refusal(400, 'The value in the id query parameter is not valid.')
	}
	const found = call.world.videos.all.filter(({ id }) => ids.has(id))
	if (found.length === 0) throw new Refusal(404, 'The ID in the id query parameter was not found.')
	return found
}

function filtered(call: Call): Video[] {
	const type = call.text('type') ?? 'all'
	const period = periods.get(call.text('period') ?? 'all')
	const order = orders.get(call.text('sort') ?? 'time')
	const [user, category, language] = [call.text('user_id'), call.text('game_id'), call.text('language')]
	if (!types.includes(type)) throw notValid('value in the type')
	if (period === undefined) throw notValid('value in the period')
	if (order === undefined) throw notValid('value in the sort')
	if (category !== undefined) checkCategory(call, category)
	return call.world.videos.all
		.filter((video) => video.channel.owner.id === (user ?? video.channel.owner.id))
		.filter((video) => video.categoryId === (category ?? video.categoryId))
		.filter((video) => video.language === (language?.toLowerCase() ?? video.language))
		.filter((video) => type === 'all' || video.type === type)
		.filter(({ at }) => Date.now() - at <= period)
		.toSorted(order)
}

function checkCategory(call: Call, id: string): void {
	if (!/^\d+$/.test(id)) throw notValid('ID in the game_id')
	if (!call.world.categories.byId(id)) throw new Refusal(404, 'The ID in the game_id query parameter was not found.')
}

function notValid(what: string): Refusal {
	return new Refusal(400, `The ${what} query parameter is not valid.`)
}

function show({ world }: Call, video: Video): object {
	const { id, channel, streamId = null, title, at, views, language, type } = video
	return {
		id,
		stream_id: streamId,
		...named('', channel.owner),
		title,
		description: '',
		created_at: timestamp(at),
		published_at: timestamp(at),
		url: `https://www.twitch.tv/videos/${id}`,
		thumbnail_url: `https://static-cdn.example/videos/${id}-%{width}x%{height}.jpg`,
		viewable: 'public',
		view_count: views,
		language,
		type,
		duration: inWords(world.videos.length(video)),
		muted_segments: null,
	}
}

/** 1h0m5s; what would be 0 at the beginning is left out. */
function inWords(seconds: number): string {
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
	const parts = [hours > 0 ? `${hours}h` : '', hours + minutes > 0 ? `${minutes}m` : '', `${seconds % 60}s`]
	return parts.join('')
}
