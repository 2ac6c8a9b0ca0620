import { getChatterTotal, getFollowerTotal, getSubscriberTotal } from '../../twitch/helix/audience.js'
import type { Handlers } from './handler.js'
import type { Poll } from './poll.js'

const minute = 60_000

export const audienceHandlers: Handlers<'channel.follow'> = {
	'channel.follow': (follower, { channel, again }) => {
		channel.audience.followed()
		again('followers')
		channel.happenings.followed(follower)
	},
}

export const audiencePolls = {
	followers: {
		endpoint: 'get-channel-followers',
		anyone: true,
		covers: ['channel.follow'],
		shows: ({ audience }) => audience.followers,
		every: minute,
		everyOffline: 5 * minute,
		look: async ({ helix, broadcasterId, channel }) =>
			channel.audience.followers.set(await getFollowerTotal(helix, broadcasterId)),
	},
	chatters: {
		endpoint: 'get-chatters',
		covers: [],
		shows: ({ audience }) => audience.chatters,
		every: minute,
		everyOffline: 5 * minute,
		look: async ({ helix, userId, broadcasterId, channel }) =>
			channel.audience.chatters.set(await getChatterTotal(helix, { broadcasterId, moderatorId: userId })),
	},
	subscribers: {
		endpoint: 'get-broadcaster-subscriptions',
		covers: ['channel.subscribe', 'channel.subscription.end'],
		shows: ({ audience }) => audience.subscribers,
		every: 5 * minute,
		look: async ({ helix, broadcasterId, channel }) =>
			channel.audience.subscribers.set(await getSubscriberTotal(helix, broadcasterId)),
	},
} satisfies Record<string, Poll>
