import type { Channel, Stream } from '../../world/channel.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import { type Happening, inChannel } from '../happening.js'

export function streamOnline(channel: Channel, { id, startedAt }: Stream): Happening {
	return inChannel('stream.online', '1', channel, { id, type: 'live', started_at: preciseTimestamp(startedAt) })
}

export function streamOffline(channel: Channel): Happening {
	return inChannel('stream.offline', '1', channel, {})
}

export function channelUpdate(channel: Channel): Happening {
	return inChannel('channel.update', '2', channel, {
		title: channel.title,
		language: channel.language,
		category_id: channel.category?.id ?? '',
		category_name: channel.category?.name ?? '',
		content_classification_labels: channel.labels,
	})
}
