import type { Handlers } from '../handler.js'
import { adSchedule } from './ad-schedule.js'
import { announcements } from './announcements.js'
import { categories } from './categories.js'
import { channels } from './channels.js'
import { chat } from './chat.js'
import { clips } from './clips.js'
import { commercials } from './commercials.js'
import { editors } from './editors.js'
import { followers } from './followers.js'
import { markers } from './markers.js'
import { moderators } from './moderators.js'
import { shoutouts } from './shoutouts.js'
import { streams } from './streams.js'
import { users } from './users.js'

/** The endpoints whose effects can be read back, all others answer their documented example. */
export const handlers: Handlers = {
	...adSchedule,
	...announcements,
	...categories,
	...channels,
	...chat,
	...clips,
	...commercials,
	...editors,
	...followers,
	...markers,
	...moderators,
	...shoutouts,
	...streams,
	...users,
}
