import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function followedLive({ twitch: { world } }: Desk, owner: string): void {
	world.followers.follow('other', owner)
	world.goLive('other')
}

export const raidScenes: Scenes = {
	raid_target_step: followedLive,
	raid_random: followedLive,
	raid_cancel: ({ twitch }, owner) => twitch.world.raids.start(owner, 'other'),
}
