import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function followedLive({ twitch: { world } }: Desk): void {
	world.followers.follow('other', 'streamer')
	world.goLive('other')
}

export const raidScenes: Scenes = {
	raid_target_step: followedLive,
	raid_random: followedLive,
	raid_cancel: ({ twitch }) => twitch.world.raids.start('streamer', 'other'),
}
