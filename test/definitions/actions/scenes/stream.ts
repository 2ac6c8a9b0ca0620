import type { Scenes } from './scene.js'

export const streamScenes: Scenes = {
	title_set: ({ twitch }, owner) => twitch.world.setTitle(owner, 'Building a house'),
	category_set: ({ twitch }, owner) => twitch.world.setCategory(owner, 'Chess'),
	delay_set: ({ twitch }, owner) => void (twitch.world.users.demand(owner).type = 'partner'),
	video_delete: ({ twitch }, owner) => ({ video: twitch.world.videos.add(owner).id }),
	extension_set: ({ twitch }, owner) => void twitch.world.extensions.install(owner, { name: 'Leaderboard' }),
}
