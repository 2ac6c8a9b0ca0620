import type { ChannelState } from '../../state/channel.js'
import { pointsOf, winnerOf, type Prediction, type PredictionOutcome } from '../../state/prediction.js'
import { secondsUntil } from './countdown.js'
import { ownVariable, type OwnGroup } from './own.js'
import { shareOf, type Share } from './share.js'
import type { Variable } from './variable.js'

const prediction = ({ votes }: ChannelState): Prediction | undefined => votes.prediction.get()

/** What one point brings to those who are right, as Twitch shows it: 2.5 of "1:2.5". */
function ratio(outcome: PredictionOutcome | undefined, all: Prediction | undefined): number {
	return outcome && all && outcome.points > 0 ? Math.round((pointsOf(all) / outcome.points) * 100) / 100 : 0
}

function ofOutcome(number: number): Record<string, Variable> {
	const outcome = (channel: ChannelState): PredictionOutcome | undefined => prediction(channel)?.outcomes[number - 1]
	const share = (channel: ChannelState): Share | undefined => {
		const [all, one] = [prediction(channel), outcome(channel)]
		return all && one && shareOf(one.points, pointsOf(all))
	}
	const [id, name] = [`prediction_outcome${number}`, `Prediction, outcome ${number}:`]
	return {
		[`${id}_title`]: ownVariable(`${name} title`, (channel) => outcome(channel)?.title ?? ''),
		[`${id}_points`]: ownVariable(`${name} points staked`, (channel) => outcome(channel)?.points ?? 0),
		[`${id}_users`]: ownVariable(`${name} how many staked`, (channel) => outcome(channel)?.users ?? 0),
		[`${id}_percent`]: ownVariable(`${name} percent of all points`, (channel) => share(channel)?.percent ?? 0),
		[`${id}_ratio`]: ownVariable(`${name} what one point brings`, (channel) =>
			ratio(outcome(channel), prediction(channel)),
		),
		[`${id}_color`]: ownVariable(`${name} blue or pink`, (channel) => outcome(channel)?.color ?? ''),
		[`${id}_bar`]: ownVariable(`${name} a bar of ten steps`, (channel) => share(channel)?.bar ?? ''),
	}
}

const mostOutcomes = 10

/** The prediction that is open, or the last one. */
export const predictionGroup: OwnGroup = {
	topics: ['channel.prediction.begin'],
	variables: {
		prediction_state: ownVariable(
			'Prediction: active, locked, resolved or canceled',
			(channel) => prediction(channel)?.state ?? '',
		),
		prediction_title: ownVariable('Prediction: title', (channel) => prediction(channel)?.title ?? ''),
		prediction_id: ownVariable('Prediction: id', (channel) => prediction(channel)?.id ?? ''),
		prediction_remaining: ownVariable('Prediction: seconds until it is locked', (channel, connection) => {
			const open = prediction(channel)
			return open?.state === 'active' ? secondsUntil(connection, open.locksAt) : 0
		}),
		prediction_points: ownVariable('Prediction: points staked', (channel) => {
			const all = prediction(channel)
			return all ? pointsOf(all) : 0
		}),
		prediction_users: ownVariable('Prediction: how many staked', (channel) =>
			(prediction(channel)?.outcomes ?? []).reduce((sum, { users }) => sum + users, 0),
		),
		...Object.assign({}, ...Array.from({ length: mostOutcomes }, (_, index) => ofOutcome(index + 1))),
		prediction_chosen: ownVariable(
			'Prediction: title of the outcome that is chosen',
			({ votes }) => votes.chosenOutcome.get()?.title ?? '',
		),
		prediction_chosen_number: ownVariable(
			'Prediction: number of the outcome that is chosen (0: none)',
			({ votes }) => votes.chosenOutcome.get()?.number ?? 0,
		),
		prediction_winner: ownVariable('Prediction: what came true', (channel) => {
			const all = prediction(channel)
			return (all && winnerOf(all)?.title) ?? ''
		}),
	},
}
