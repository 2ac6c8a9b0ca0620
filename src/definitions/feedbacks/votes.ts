import { isOnItsWay } from '../../state/hype-train.js'
import { leadingChoices, stageOf } from '../../state/poll.js'
import { leadingOutcomes } from '../../state/prediction.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

export const votesFeedbacks = {
	poll_active: feedback({
		name: 'Poll: state',
		description: 'How the poll that runs, or the last one, stands',
		options: {
			state: choice({
				label: 'State',
				choices: {
					active: 'Running',
					completed: 'Completed: its time is over',
					terminated: 'Terminated: ended early',
					archived: 'Archived: over and hidden',
					moderated: 'Deleted by Twitch',
					invalid: 'Something went wrong',
				},
				standard: 'active',
			}),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const poll = connection.ownChannel.votes.poll.get()
			return poll !== undefined && stageOf(poll, connection.state.clock) === options.state
		},
	}),

	poll_leading: feedback({
		name: 'Poll: choice is leading',
		description: 'Whether no other choice has more votes, in the poll that runs or the last one',
		options: {
			choice: choice({
				label: 'Choice',
				choices: { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' },
				standard: '1',
			}),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection }) => {
			const poll = connection.ownChannel.votes.poll.get()
			const one = poll?.choices[Number(options.choice) - 1]
			return poll !== undefined && one !== undefined && leadingChoices(poll).includes(one)
		},
	}),

	prediction_state: feedback({
		name: 'Prediction: state',
		description: 'How the prediction that is open, or the last one, stands',
		options: {
			state: choice({
				label: 'State',
				choices: {
					active: 'Running: viewers stake points',
					locked: 'Locked: waits for what comes true',
					resolved: 'Resolved',
					canceled: 'Canceled',
				},
				standard: 'active',
			}),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => connection.ownChannel.votes.prediction.get()?.state === options.state,
	}),

	prediction_winner: feedback({
		name: 'Prediction: outcome leads or won',
		description: 'Whether it came true, or no other has more points while that is open',
		options: {
			outcome: choice({
				label: 'Outcome',
				choices: {
					...{ '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' },
					...{ '6': '6', '7': '7', '8': '8', '9': '9', '10': '10' },
				},
				standard: '1',
			}),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection }) => {
			const prediction = connection.ownChannel.votes.prediction.get()
			const one = prediction?.outcomes[Number(options.outcome) - 1]
			return prediction !== undefined && one !== undefined && leadingOutcomes(prediction).includes(one)
		},
	}),

	hype_train: feedback({
		name: 'Hype Train: is on its way',
		description: 'Whether a Hype Train has come to a level',
		options: { level: number({ label: 'At least', min: 1, max: 1000, unit: 'levels', standard: 1 }) },
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection }) => {
			const train = connection.ownChannel.votes.hypeTrain.get()
			return train !== undefined && train.level >= options.level && isOnItsWay(train, connection.state.clock)
		},
	}),
}
