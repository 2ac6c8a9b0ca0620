import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

const poll = { title: 'Well?', choices: ['Yes', 'No'] }

function endedPoll({ twitch: { world } }: Desk, owner: string): void {
	world.polls.begin(owner, poll)
	world.polls.end(owner)
}

export const pollScenes: Scenes = {
	poll_end: ({ twitch }, owner) => void twitch.world.polls.begin(owner, poll),
	poll_repeat: endedPoll,
	poll_create: endedPoll,
}
