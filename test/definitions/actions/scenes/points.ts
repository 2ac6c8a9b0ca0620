import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function ours({ twitch: { world } }: Desk): void {
	world.points.addReward('streamer', 'Hydrate', { cost: 100 }, world.clientId)
}

export const pointScenes: Scenes = {
	reward_enable: ours,
	reward_pause: ours,
	reward_cost: ours,
	reward_all_pause: ours,
	reward_edit: ours,
	reward_delete: ours,
	reward_copy: ({ twitch }) => void twitch.world.points.addReward('streamer', 'Posture'),
	redemption_resolve: (desk) => {
		ours(desk)
		desk.twitch.world.points.redeem('streamer', 'other', 'Hydrate')
	},
}
