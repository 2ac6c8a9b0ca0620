import type { ChannelState } from '../../state/channel.js'
import { isOnItsWay, type HypeTrain } from '../../state/hype-train.js'
import { progressBar } from './bar.js'
import { secondsUntil } from './countdown.js'
import { ownVariable, type OwnGroup } from './own.js'
import { percent } from './percent.js'

const train = ({ votes }: ChannelState): HypeTrain | undefined => votes.hypeTrain.get()

const progress = (channel: ChannelState): { current: number; target: number } => {
	const { progress: current = 0, goal: target = 0 } = train(channel) ?? {}
	return { current, target }
}

/** The Hype Train that is on its way, or the last one. */
export const hypeTrainGroup: OwnGroup = {
	topics: ['channel.hype_train.begin'],
	variables: {
		hype_active: ownVariable('Hype Train: is on its way', (channel, { state }) => {
			const last = train(channel)
			return last !== undefined && isOnItsWay(last, state.clock)
		}),
		hype_level: ownVariable('Hype Train: level, after its end the one it came to', (channel) => {
			return train(channel)?.level ?? 0
		}),
		hype_progress: ownVariable('Hype Train: how far it is to the next level', (channel) => progress(channel).current),
		hype_goal: ownVariable('Hype Train: what the next level takes', (channel) => progress(channel).target),
		hype_percent: ownVariable('Hype Train: percent of the way to the next level', (channel) =>
			percent(progress(channel)),
		),
		hype_bar: ownVariable('Hype Train: a bar of ten steps', (channel) => progressBar(progress(channel))),
		hype_total: ownVariable('Hype Train: all that was contributed', (channel) => train(channel)?.total ?? 0),
		hype_remaining: ownVariable('Hype Train: seconds until it ends, if it gets no further', (channel, connection) => {
			const running = train(channel)
			return running?.isRunning ? secondsUntil(connection, running.expiresAt) : 0
		}),
		hype_type: ownVariable("Hype Train: type, in Twitch's word", (channel) => train(channel)?.type ?? ''),
		hype_top_user: ownVariable('Hype Train: who contributed most', (channel) => train(channel)?.topUser ?? ''),
		hype_record_level: ownVariable('Hype Train: the highest level ever', ({ votes }) => votes.hypeTrain.recordLevel),
		hype_cooldown: ownVariable('Hype Train: seconds until another may begin', (channel, connection) =>
			secondsUntil(connection, train(channel)?.cooldownEndsAt),
		),
	},
}
