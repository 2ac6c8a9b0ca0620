import type { Scenes } from './scene.js'

export const moderationScenes: Scenes = {
	unban: ({ twitch }) => void twitch.world.bans.ban('streamer', 'other'),
	automod_held: ({ twitch }) =>
		void twitch.world.automod.hold('streamer', 'other', 'Bad words', { id: 'held-message' }),
	blocked_term_remove: ({ twitch }) => void twitch.world.blockedTerms.add('streamer', 'spoiler'),
	unban_request: ({ twitch: { world } }) => {
		world.bans.ban('streamer', 'other')
		world.unbanRequests.ask('streamer', 'other')
	},
	mod_remove: ({ twitch }) => twitch.world.makeModerator('streamer', 'other'),
	vip_remove: ({ twitch }) => twitch.world.roles.addVip('streamer', 'other'),
	user_unblock: ({ twitch }) => twitch.world.blocks.block('streamer', 'other'),
}
