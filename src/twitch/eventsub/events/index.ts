import { chatEvents } from './chat.js'
import { automaticRewardEvents } from './automatic-rewards.js'
import { bitsEvents } from './bits.js'
import { raidEvents } from './raids.js'
import { shoutoutEvents } from './shoutouts.js'
import { subscriptionEvents } from './subscriptions.js'
import { whisperEvents } from './whispers.js'
import { votesEvents } from './votes.js'
import { broadcastEvents } from './broadcast.js'
import { pointsEvents } from './points.js'
import { moderationEvents } from './moderation.js'
import { audienceEvents } from './audience.js'
import type { EventReader } from './event.js'
import { streamEvents } from './stream.js'

/** Every type of event that the module understands, by its topic. */
export const events = {
	...streamEvents,
	...audienceEvents,
	...chatEvents,
	...subscriptionEvents,
	...bitsEvents,
	...automaticRewardEvents,
	...raidEvents,
	...shoutoutEvents,
	...whisperEvents,
	...votesEvents,
	...broadcastEvents,
	...pointsEvents,
	...moderationEvents,
}

type Events = typeof events
export type EventId = keyof Events
export type EventOf<K extends EventId> = Events[K] extends EventReader<infer E> ? E : never
