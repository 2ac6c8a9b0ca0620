import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function ours({ twitch: { world } }: Desk, owner: string): void {
	world.points.addReward(owner, 'Hydrate', { cost: 100 }, world.clientId)
}

export const pointScenes: Scenes = {
	reward_enable: ours,
	reward_pause: ours,
	reward_cost: ours,
	reward_all_pause: ours,
	reward_edit: ours,
	reward_delete: ours,
	reward_copy: ({ twitch }, owner) => void twitch.world.points.addReward(owner, 'Posture'),
	redemption_resolve: (desk, owner) => {
		ours(desk, owner)
		desk.twitch.world.points.redeem(owner, 'other', 'Hydrate')
	},
}
