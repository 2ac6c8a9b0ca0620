import { chatHandlers } from './chat.js'
import { happeningHandlers } from './happenings.js'
import { votesHandlers } from './votes.js'
import { broadcastHandlers } from './broadcast.js'
import { pointsHandlers } from './points.js'
import { moderationHandlers } from './moderation.js'
import type { EventReader } from '../../twitch/eventsub/events/event.js'
import { events, type EventId, type EventOf } from '../../twitch/eventsub/events/index.js'
import { audienceHandlers } from './audience.js'
import type { Handlers, Scene } from './handler.js'
import { streamHandlers } from './stream.js'

/** How each event changes what is known; one that is read and not handled does not compile. */
const handlers: Handlers<EventId> = {
	...streamHandlers,
	...audienceHandlers,
	...chatHandlers,
	...happeningHandlers,
	...votesHandlers,
	...broadcastHandlers,
	...pointsHandlers,
	...moderationHandlers,
}

const readers: { readonly [K in EventId]: EventReader<EventOf<K>> } = events

export function isKnown(id: string): id is EventId {
	return id in events
}

/** Applies an event. @returns whether it was as documented */
export function handle<K extends EventId>(id: K, wire: unknown, scene: Scene): boolean {
	const event = readers[id].read(wire)
	if (event === undefined) return false
	handlers[id](event, scene)
	return true
}
