import type { Channel } from '../../world/channel.js'
import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const channelSearch: Handlers = {
	/** Among all channels by login alone, among those live by their category, too. */
	'search-channels': (call) => {
		const query = (call.text('query') ?? '').trim().toLowerCase()
		const starts = [query.replace(/\s+/g, ''), query.replace(/\s+/g, '_')]
		const liveOnly = call.flag('live_only') ?? false
		const found = call.world.channels.filter(({ owner, category, stream }) => {
			const isNamed = starts.some((start) => owner.login.startsWith(start))
			if (!liveOnly) return isNamed
			return stream !== undefined && (isNamed || (category?.name.toLowerCase().startsWith(query) ?? false))
		})
		return page(call, found.map(show))
	},
}

function show({ owner, category, title, tags, language, stream }: Channel): object {
	return {
		broadcaster_language: language,
		broadcaster_login: owner.login,
		display_name: owner.displayName,
		game_id: category?.id ?? '',
		game_name: category?.name ?? '',
		id: owner.id,
		is_live: stream !== undefined,
		tag_ids: [],
		tags,
		thumbnail_url: `https://static-cdn.example/profile/${owner.id}-300x300.png`,
		title,
		started_at: stream ? timestamp(stream.startedAt) : '',
	}
}
