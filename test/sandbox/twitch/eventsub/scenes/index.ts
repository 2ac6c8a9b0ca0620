import type { World } from '../../../../../sandbox/twitch/index.js'
import { audience } from './audience.js'
import { chat } from './chat.js'
import { guests } from './guests.js'
import { points } from './points.js'
import { votes } from './votes.js'
import { broadcast } from './broadcast.js'
import { moderation } from './moderation.js'
import { people } from './people.js'
import { stream } from './stream.js'

/** Makes what a type tells of happen, in the channel of `owner`, where `viewer` is a moderator. */
export type Scenes = Readonly<Record<string, (world: World) => void>>

export const scenes: Scenes = {
	...audience,
	...chat,
	...guests,
	...points,
	...votes,
	...broadcast,
	...moderation,
	...people,
	...stream,
}
