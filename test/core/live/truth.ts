import { expect } from 'vitest'
import type { Desk } from '../../helpers/desk.js'

/** What Twitch has of the streamer's channel, under the names of the variables that show it. */
function truth({ twitch: { world } }: Desk): Record<string, unknown> {
	const channel = world.channel('streamer')
	const modes = world.chatRooms.of('streamer')
	const poll = world.polls.running('streamer')
	const prediction = world.predictions.running('streamer')
	const waiting = world.points.redemptions('streamer').filter(({ status }) => status === 'UNFULFILLED')
	return {
		streamer_live: channel.stream !== undefined,
		streamer_title: channel.title,
		streamer_category: channel.category?.name ?? '',
		streamer_chat_mode_emote: modes.emoteOnly,
		streamer_chat_mode_sub: modes.subscribersOnly,
		streamer_chat_mode_unique: modes.unique,
		streamer_chat_mode_slow: modes.slowSeconds !== undefined,
		streamer_followers: world.followers.of('streamer').length,
		shield_mode: world.shields.of('streamer').active,
		...(poll && { poll_id: poll.id, poll_votes: poll.choices.reduce((sum, { votes }) => sum + votes, 0) }),
		...(prediction && { prediction_id: prediction.id }),
		redemptions_pending: waiting.length,
	}
}

/** What is shown is what Twitch has. */
export function expectTruth(desk: Desk): void {
	const expected = truth(desk)
	const shown = Object.fromEntries(Object.keys(expected).map((name) => [name, desk.companion.variables[name]]))
	expect(shown).toEqual(expected)
	const { poll_state: poll, prediction_state: prediction } = desk.companion.variables
	const { polls, predictions } = desk.twitch.world
	expect(poll === 'active').toBe(polls.running('streamer') !== undefined)
	expect(prediction === 'active' || prediction === 'locked').toBe(predictions.running('streamer') !== undefined)
}
