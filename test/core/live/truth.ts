import { expect } from 'vitest'
import type { Desk } from '../../helpers/desk.js'

type Shown = Record<string, unknown>
type World = Desk['twitch']['world']

/** What anyone may know of a channel. */
function truthOfChannel(world: World, login: string): Shown {
	const { stream, title, category } = world.channel(login)
	const modes = world.chatRooms.of(login)
	return {
		[`${login}_live`]: stream !== undefined,
		[`${login}_viewers`]: stream?.viewers ?? 0,
		[`${login}_title`]: title,
		[`${login}_category`]: category?.name ?? '',
		[`${login}_chat_mode_emote`]: modes.emoteOnly,
		[`${login}_chat_mode_sub`]: modes.subscribersOnly,
		[`${login}_chat_mode_unique`]: modes.unique,
		[`${login}_chat_mode_slow`]: modes.slowSeconds !== undefined,
		[`${login}_chat_mode_slow_length`]: modes.slowSeconds ?? 0,
		[`${login}_chat_mode_followers`]: modes.followersMinutes !== undefined,
		[`${login}_chat_mode_followers_length`]: modes.followersMinutes ?? 0,
	}
}

/** The last ones, running or not. */
function truthOfVotes(world: World): Shown {
	const poll = world.polls.of('streamer')[0]
	const prediction = world.predictions.of('streamer')[0]
	const train = world.hypeTrains.current('streamer')
	return {
		poll_state: poll?.status.toLowerCase() ?? '',
		poll_id: poll?.id ?? '',
		poll_votes: poll?.choices.reduce((sum, { votes }) => sum + votes, 0) ?? 0,
		prediction_state: prediction?.status.toLowerCase() ?? '',
		prediction_id: prediction?.id ?? '',
		hype_active: train !== undefined,
		...(train && { hype_level: train.level, hype_total: train.total }),
	}
}

function truthOfMoney(world: World): Shown {
	const goals = world.goals.of('streamer')
	const campaign = world.charity.campaign('streamer')
	const waiting = world.points.redemptions('streamer').filter(({ status }) => status === 'UNFULFILLED')
	return {
		goal_1_type: goals[0]?.type ?? '',
		goal_1_current: goals[0]?.current ?? '',
		goal_2_type: goals[1]?.type ?? '',
		charity_name: campaign?.name ?? '',
		charity_current: campaign ? campaign.currentCents / 100 : '',
		redemptions_pending: waiting.length,
	}
}

function truthOfModeration(world: World): Shown {
	const requests = world.unbanRequests.of('streamer').filter(({ status }) => status === 'pending')
	const { overall_level: level } = world.automod.settings('streamer')
	return {
		shield_mode: world.shields.of('streamer').active,
		unban_requests: requests.length,
		...(level !== null && { automod_level: level }),
	}
}

/** What is shown is what Twitch has, of the own channel and of others. */
export function expectTruth(desk: Desk, others: readonly string[] = []): void {
	const { world } = desk.twitch
	const expected = {
		...Object.assign({}, ...['streamer', ...others].map((login) => truthOfChannel(world, login))),
		streamer_followers: world.followers.of('streamer').length,
		...truthOfVotes(world),
		...truthOfMoney(world),
		...truthOfModeration(world),
	}
	const shown = Object.fromEntries(Object.keys(expected).map((name) => [name, desk.companion.variables[name]]))
	expect(shown).toEqual(expected)
}
