import { openPrediction } from '../../core/open-vote.js'
import { PressError } from '../../core/press-error.js'
import type { ChosenOutcome } from '../../state/chosen-outcome.js'
import type { Prediction, PredictionOutcome } from '../../state/prediction.js'
import { endPrediction } from '../../twitch/helix/predictions.js'
import { number } from '../options/number.js'
import { text } from '../options/text.js'
import { action, type WithChannel } from './action.js'
import type { Action } from './facts.js'

const outcomeLabel = 'Outcome'

interface Ending {
	readonly name: string
	readonly description: string
	readonly to: 'locked' | 'canceled'
}

function ending({ name, description, to }: Ending): Action<WithChannel<Record<never, never>>> {
	return action({
		...{ name, description },
		channel: 'own',
		options: {},
		endpoints: ['end-prediction', 'get-predictions'],
		run: async ({ connection, on }) => {
			const caller = await on('end-prediction')
			const { helix, channel } = caller
			const { id, title } = await openPrediction(connection, caller)
			const { prediction } = connection.state.channel(channel.login).votes
			prediction.apply(await endPrediction(helix, channel.id, id, { to }))
			return `Prediction ${to}: ${title}`
		},
		example: { options: {}, result: new RegExp(`^Prediction ${to}: `) },
	})
}

/** What becomes of a prediction, and which of its outcomes is meant. */
export const outcomeActions = {
	prediction_lock: ending({ name: 'Predictions: lock', description: 'Viewers stake no more points', to: 'locked' }),

	prediction_cancel: ending({ name: 'Predictions: cancel', description: 'All points are given back', to: 'canceled' }),

	prediction_resolve: action({
		name: 'Predictions: resolve',
		description: 'Those who were right share the points',
		channel: 'own',
		options: {
			outcome: text({
				label: outcomeLabel,
				max: 25,
				optional: true,
				isWorkedOn: true,
				description: 'Title or number; a title is looked for first. Empty: the one that is chosen by rotary key',
			}),
		},
		endpoints: ['end-prediction', 'get-predictions'],
		run: async ({ options, connection, on }) => {
			const caller = await on('end-prediction')
			const { helix, channel } = caller
			const open = await openPrediction(connection, caller)
			const { prediction, chosenOutcome } = connection.state.channel(channel.login).votes
			const { id, title } = outcomeIn(open, options.outcome.trim(), chosenOutcome)
			prediction.apply(await endPrediction(helix, channel.id, open.id, { to: 'resolved', outcomeId: id }))
			return `Prediction resolved: ${title}`
		},
		example: { options: { outcome: 'Yes' }, result: /^Prediction resolved: Yes$/ },
	}),

	outcome_step: action({
		name: 'Predictions: choose outcome',
		description: 'For rotary keys: the next or the one before, shown in prediction_chosen, for Predictions: resolve',
		channel: 'own',
		options: { step: number({ label: 'Step', min: -9, max: 9, unit: 'outcomes', standard: 1 }) },
		endpoints: ['get-predictions'],
		run: async ({ options, connection, on }) => {
			const caller = await on('get-predictions')
			await openPrediction(connection, caller)
			const outcome = connection.state.channel(caller.channel.login).votes.chosenOutcome.step(options.step)
			if (!outcome) throw new PressError('The prediction has no outcomes.')
			return `Chosen: ${outcome.number} ${outcome.title}`
		},
		example: { options: { step: 1 }, result: /^Chosen: 1 Yes$/ },
	}),
}

/** @throws {PressError} that says which there are */
function outcomeIn({ outcomes }: Prediction, wanted: string, chosen: ChosenOutcome): PredictionOutcome {
	const found =
		wanted === ''
			? chosen.get()
			: (outcomes.find(({ title }) => title.toLowerCase() === wanted.toLowerCase()) ?? outcomes[Number(wanted) - 1])
	if (found) return found
	const all = outcomes.map(({ title }, index) => `${index + 1} ${title}`).join(', ')
	throw new PressError(
		wanted === ''
			? `${outcomeLabel}: none is chosen yet. There are ${all}.`
			: `${outcomeLabel}: there is no "${wanted}". There are ${all}.`,
	)
}
