import type { Handlers } from '../handler.js'
import { adSchedule } from './ad-schedule.js'
import { announcements } from './announcements.js'
import { automod } from './automod.js'
import { bans } from './bans.js'
import { categories } from './categories.js'
import { channels } from './channels.js'
import { charity } from './charity.js'
import { chat } from './chat.js'
import { chatSettings } from './chat-settings.js'
import { chatters } from './chatters.js'
import { clips } from './clips.js'
import { commercials } from './commercials.js'
import { editors } from './editors.js'
import { eventsub } from './eventsub.js'
import { followers } from './followers.js'
import { goals } from './goals.js'
import { hypeTrains } from './hype-trains.js'
import { markers } from './markers.js'
import { moderators } from './moderators.js'
import { people } from './people.js'
import { pins } from './pins.js'
import { polls } from './polls.js'
import { predictions } from './predictions.js'
import { raids } from './raids.js'
import { redemptions } from './redemptions.js'
import { rewards } from './rewards.js'
import { roles } from './roles.js'
import { shields } from './shields.js'
import { shoutouts } from './shoutouts.js'
import { streams } from './streams.js'
import { subscribers } from './subscribers.js'
import { suspects } from './suspects.js'
import { unbanRequests } from './unban-requests.js'
import { users } from './users.js'

/** The endpoints whose effects can be read back, all others answer their documented example. */
export const handlers: Handlers = {
	...adSchedule,
	...announcements,
	...automod,
	...bans,
	...categories,
	...channels,
	...charity,
	...chat,
	...chatSettings,
	...chatters,
	...clips,
	...commercials,
	...editors,
	...eventsub,
	...followers,
	...goals,
	...hypeTrains,
	...markers,
	...moderators,
	...people,
	...pins,
	...polls,
	...predictions,
	...raids,
	...redemptions,
	...rewards,
	...roles,
	...shields,
	...shoutouts,
	...streams,
	...subscribers,
	...suspects,
	...unbanRequests,
	...users,
}
