import * as v from 'valibot'
import { event } from './event.js'

/** The broadcast, and what the channel is set to. */
export const streamEvents = {
	'stream.online': event(v.object({ id: v.string(), type: v.string(), started_at: v.string() }), (wire) => ({
		id: wire.id,
		startedAt: Date.parse(wire.started_at),
	})),
	'stream.offline': event(v.object({ broadcaster_user_id: v.string() }), () => ({})),
	'channel.update': event(
		v.object({
			title: v.string(),
			language: v.string(),
			category_id: v.string(),
			category_name: v.string(),
			content_classification_labels: v.array(v.string()),
		}),
		(wire) => ({
			title: wire.title,
			language: wire.language,
			categoryId: wire.category_id,
			category: wire.category_name,
			labels: wire.content_classification_labels,
		}),
	),
}
