import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

const poll = { title: 'Well?', choices: ['Yes', 'No'] }

function endedPoll({ twitch: { world } }: Desk): void {
	world.polls.begin('streamer', poll)
	world.polls.end('streamer')
}

export const pollScenes: Scenes = {
	poll_end: ({ twitch }) => void twitch.world.polls.begin('streamer', poll),
	poll_repeat: endedPoll,
	poll_create: endedPoll,
}
