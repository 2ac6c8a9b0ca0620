import type { Handlers } from '../handler.js'
import { adSchedule } from './ad-schedule.js'
import { announcements } from './announcements.js'
import { automod } from './automod.js'
import { bans } from './bans.js'
import { blockedTerms } from './blocked-terms.js'
import { blocks } from './blocks.js'
import { categories } from './categories.js'
import { channelSearch } from './channel-search.js'
import { channels } from './channels.js'
import { charity } from './charity.js'
import { chat } from './chat.js'
import { chatColors } from './chat-colors.js'
import { chatSettings } from './chat-settings.js'
import { chatters } from './chatters.js'
import { clips } from './clips.js'
import { commercials } from './commercials.js'
import { editors } from './editors.js'
import { eventsub } from './eventsub.js'
import { extensions } from './extensions.js'
import { followed } from './followed.js'
import { followers } from './followers.js'
import { goals } from './goals.js'
import { guestStar } from './guest-star.js'
import { guestStarInvites } from './guest-star-invites.js'
import { guestStarSettings } from './guest-star-settings.js'
import { guestStarSlots } from './guest-star-slots.js'
import { hypeTrains } from './hype-trains.js'
import { labels } from './labels.js'
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
import { schedule } from './schedule.js'
import { scheduleSegments } from './schedule-segments.js'
import { shields } from './shields.js'
import { shoutouts } from './shoutouts.js'
import { streams } from './streams.js'
import { subscribers } from './subscribers.js'
import { suspects } from './suspects.js'
import { teams } from './teams.js'
import { unbanRequests } from './unban-requests.js'
import { users } from './users.js'
import { videoClips } from './video-clips.js'
import { videos } from './videos.js'
import { whispers } from './whispers.js'

/** The endpoints whose effects can be read back, all others answer their documented example. */
export const handlers: Handlers = {
	...adSchedule,
	...announcements,
	...automod,
	...bans,
	...blockedTerms,
	...blocks,
	...categories,
	...channels,
	...channelSearch,
	...charity,
	...chat,
	...chatColors,
	...chatSettings,
	...chatters,
	...clips,
	...commercials,
	...editors,
	...eventsub,
	...extensions,
	...followed,
	...followers,
	...goals,
	...guestStar,
	...guestStarInvites,
	...guestStarSettings,
	...guestStarSlots,
	...hypeTrains,
	...labels,
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
	...schedule,
	...scheduleSegments,
	...shields,
	...shoutouts,
	...streams,
	...subscribers,
	...suspects,
	...teams,
	...unbanRequests,
	...users,
	...videoClips,
	...videos,
	...whispers,
}
