import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

const open = ({ twitch }: Desk): void => void twitch.world.predictions.begin('streamer')

function decided({ twitch: { world } }: Desk): void {
	world.predictions.begin('streamer')
	world.predictions.resolve('streamer', 'Yes')
}

export const predictionScenes: Scenes = {
	prediction_create: decided,
	prediction_repeat: decided,
	prediction_lock: open,
	prediction_cancel: open,
	prediction_resolve: open,
	outcome_step: open,
}
