import type { World } from '../../../../../sandbox/twitch/index.js'
import type { Scenes } from './index.js'

export const points: Scenes = {
	'channel.channel_points_custom_reward.add.v1': (world) => {
		world.points.addReward('owner', 'Water')
	},
	'channel.channel_points_custom_reward.update.v1': (world) => {
		world.goLive('owner')
		world.points.addReward('owner', 'Water', { cooldownSeconds: 60 })
		world.points.redeem('owner', 'viewer', 'Water')
	},
	'channel.channel_points_custom_reward.remove.v1': (world) => {
		world.goLive('owner')
		world.points.addReward('owner', 'Water', { cooldownSeconds: 60 })
		world.points.redeem('owner', 'viewer', 'Water')
		world.points.removeReward('owner', 'Water')
	},
	'channel.channel_points_custom_reward_redemption.add.v1': (world) => {
		redeem(world)
	},
	'channel.channel_points_custom_reward_redemption.update.v1': (world) =>
		world.points.resolve('owner', redeem(world), 'FULFILLED'),
	'channel.channel_points_automatic_reward_redemption.add.v1': (world) => highlight(world),
	'channel.channel_points_automatic_reward_redemption.add.v2': (world) => highlight(world),
}

function redeem(world: World): string {
	world.points.addReward('owner', 'Water')
	return world.points.redeem('owner', 'viewer', 'Water', 'please').id
}

function highlight(world: World): void {
	world.points.redeemAutomatic('owner', 'viewer', 'send_highlighted_message', 100, 'Hello Kappa')
}
