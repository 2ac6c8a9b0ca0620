import type { Scenes } from './scene.js'

export const moderationScenes: Scenes = {
	unban: ({ twitch }, owner) => void twitch.world.bans.ban(owner, 'other'),
	automod_held: ({ twitch }, owner) =>
		void twitch.world.automod.hold(owner, 'other', 'Bad words', { id: 'held-message' }),
	blocked_term_remove: ({ twitch }, owner) => void twitch.world.blockedTerms.add(owner, 'spoiler'),
	unban_request: ({ twitch: { world } }, owner) => {
		world.bans.ban(owner, 'other')
		world.unbanRequests.ask(owner, 'other')
	},
	mod_remove: ({ twitch }, owner) => twitch.world.makeModerator(owner, 'other'),
	vip_remove: ({ twitch }, owner) => twitch.world.roles.addVip(owner, 'other'),
	user_unblock: ({ twitch }, owner) => twitch.world.blocks.block(owner, 'other'),
}
