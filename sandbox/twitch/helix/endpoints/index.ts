import type { Handlers } from '../handler.js'
import { announcements } from './announcements.js'
import { categories } from './categories.js'
import { channels } from './channels.js'
import { chat } from './chat.js'
import { clips } from './clips.js'
import { commercials } from './commercials.js'
import { eventsub } from './eventsub.js'
import { followers } from './followers.js'
import { markers } from './markers.js'
import { shoutouts } from './shoutouts.js'
import { streams } from './streams.js'
import { users } from './users.js'

/** The endpoints whose effects can be read back, all others answer their documented example. */
export const handlers: Handlers = {
	...announcements,
	...categories,
	...channels,
	...chat,
	...clips,
	...commercials,
	...eventsub,
	...followers,
	...markers,
	...shoutouts,
	...streams,
	...users,
}
