import type { Reward } from '../state/rewards.js'
import { updateReward, type RewardChange } from '../twitch/helix/reward-changes.js'
import { getRewards } from '../twitch/helix/rewards.js'
import type { Connection } from './connection.js'
import type { ChannelCaller } from './press.js'
import { PressError } from './press-error.js'

const topics = [
	'channel.channel_points_custom_reward.add',
	'channel.channel_points_custom_reward.update',
	'channel.channel_points_custom_reward.remove',
] as const

/** A reward by id, title or slug, asked for where it is not known. @throws {PressError} when there is none */
export async function findReward(connection: Connection, caller: ChannelCaller, reference: string): Promise<Reward> {
	const { points } = connection.state.channel(caller.channel.login)
	return points.rewards.find(reference) ?? ask(connection, caller, reference)
}

/** The same as it is now: as events tell, else as Twitch answers. @throws {PressError} when there is none */
export async function rewardNow(connection: Connection, caller: ChannelCaller, reference: string): Promise<Reward> {
	const { login } = caller.channel
	const { rewards } = connection.state.channel(login).points
	const known = connection.isTold(login, topics) ? rewards.find(reference) : undefined
	return known ?? ask(connection, caller, reference)
}

/**
 * By id, or by the title that it has now, whatever is known: a slug outlives a new title, and what is deleted is gone.
 * @throws {PressError} when there is none
 */
export async function rewardByPresentTitle(
	connection: Connection,
	caller: ChannelCaller,
	reference: string,
): Promise<Pick<Reward, 'id' | 'title'>> {
	const { id, login } = caller.channel
	const rewards = await getRewards(caller.helix, id)
	connection.state.channel(login).points.applyRewards(rewards)
	const wanted = reference.trim()
	const found =
		rewards.find((each) => each.id === wanted) ??
		rewards.find(({ title }) => title.toLowerCase() === wanted.toLowerCase())
	return found ?? refuseUnknown(reference, login)
}

/** Changes it, and shows what has become of it. */
export async function changeReward(
	connection: Connection,
	{ helix, channel }: ChannelCaller,
	id: string,
	change: RewardChange,
): Promise<Pick<Reward, 'title' | 'cost'>> {
	const reward = await updateReward(helix, channel.id, id, change)
	connection.state.channel(channel.login).points.rewards.ours(reward)
	return reward
}

async function ask(
	connection: Connection,
	{ helix, channel: { id, login } }: ChannelCaller,
	reference: string,
): Promise<Reward> {
	const { points } = connection.state.channel(login)
	points.applyRewards(await getRewards(helix, id))
	return points.rewards.find(reference) ?? refuseUnknown(reference, login)
}

function refuseUnknown(reference: string, login: string): never {
	throw new PressError(`Reward: there is no "${reference}" in the channel of @${login}.`)
}
