import type { Scenes } from './scene.js'

export const streamScenes: Scenes = {
	title_set: ({ twitch }) => twitch.world.setTitle('streamer', 'Building a house'),
	category_set: ({ twitch }) => twitch.world.setCategory('streamer', 'Chess'),
	delay_set: ({ twitch }) => void (twitch.world.users.demand('streamer').type = 'partner'),
	clip_vod: ({ twitch }) => twitch.world.goLive('streamer', { startedSecondsAgo: 600 }),
	video_delete: ({ twitch }) => ({ video: twitch.world.videos.add('streamer').id }),
	extension_set: ({ twitch }) => void twitch.world.extensions.install('streamer', { name: 'Leaderboard' }),
}
