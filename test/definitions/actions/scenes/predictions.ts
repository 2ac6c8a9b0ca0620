import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

const open = ({ twitch }: Desk, owner: string): void => void twitch.world.predictions.begin(owner)

function decided({ twitch: { world } }: Desk, owner: string): void {
	world.predictions.begin(owner)
	world.predictions.resolve(owner, 'Yes')
}

export const predictionScenes: Scenes = {
	prediction_create: decided,
	prediction_repeat: decided,
	prediction_lock: open,
	prediction_cancel: open,
	prediction_resolve: open,
	outcome_step: open,
}
