import type { World } from '../../../../../sandbox/twitch/index.js'
import type { Scenes } from './index.js'

export const votes: Scenes = {
	'channel.poll.begin.v1': (world) => {
		world.polls.begin('owner')
	},
	'channel.poll.progress.v1': (world) => vote(world),
	'channel.poll.end.v1': (world) => {
		vote(world)
		world.polls.end('owner')
	},
	'channel.prediction.begin.v1': (world) => {
		world.predictions.begin('owner')
	},
	'channel.prediction.progress.v1': (world) => predict(world),
	'channel.prediction.lock.v1': (world) => {
		predict(world)
		world.predictions.lock('owner')
	},
	'channel.prediction.end.v1': (world) => {
		predict(world)
		world.predictions.resolve('owner', 'Yes')
	},
}

function vote(world: World): void {
	world.polls.begin('owner')
	world.polls.vote('owner', 'Heads')
}

function predict(world: World): void {
	world.predictions.begin('owner')
	world.predictions.predict('owner', 'viewer', 'Yes', 100)
}
