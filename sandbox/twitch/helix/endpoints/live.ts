import type { Stream } from '../../world/channel.js'
import type { Listed } from '../../world/stream-cache.js'
import { timestamp } from '../../world/timestamp.js'

/** The channels that stream now, the most watched first. */
export function liveOf(channels: readonly Listed[]): { channel: Listed; stream: Stream }[] {
	return channels
		.flatMap((channel) => (channel.stream ? [{ channel, stream: channel.stream }] : []))
		.toSorted((one, other) => other.stream.viewers - one.stream.viewers)
}

export function showStream({ channel, stream }: { channel: Listed; stream: Stream }): object {
	const { owner, category, title, tags, language } = channel
	return {
		id: stream.id,
		user_id: owner.id,
		user_login: owner.login,
		user_name: owner.displayName,
		game_id: category?.id ?? '',
		game_name: category?.name ?? '',
		type: 'live',
		title,
		tags,
		viewer_count: stream.viewers,
		started_at: timestamp(stream.startedAt),
		language,
		thumbnail_url: `https://static-cdn.example/previews/live_user_${owner.login}-{width}x{height}.jpg`,
		tag_ids: [],
	}
}
