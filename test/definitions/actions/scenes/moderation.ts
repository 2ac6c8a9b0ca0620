import type { Scenes } from './scene.js'

export const moderationScenes: Scenes = {
	unban: ({ twitch }, owner) => void twitch.world.bans.ban(owner, 'other'),
	automod_held: ({ twitch }, owner) =>
		void twitch.world.automod.hold(owner, 'other', 'Bad words', { id: 'held-message' }),
	blocked_term_remove: ({ twitch }, owner) => void twitch.world.blockedTerms.add(owner, 'spoiler'),
	// As many as a test presses.
	unban_request: ({ twitch: { world } }, owner) => {
		for (const login of ['other', 'second', 'third', 'fourth']) {
			if (!world.users.byLogin(login)) world.addUser({ login })
			world.bans.ban(owner, login)
			world.unbanRequests.ask(owner, login)
		}
	},
	mod_remove: ({ twitch }, owner) => twitch.world.makeModerator(owner, 'other'),
	vip_remove: ({ twitch }, owner) => twitch.world.roles.addVip(owner, 'other'),
	user_unblock: ({ twitch }, owner) => twitch.world.blocks.block(owner, 'other'),
}
