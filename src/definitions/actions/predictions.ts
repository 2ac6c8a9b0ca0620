import type { Connection } from '../../core/connection.js'
import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import { createPrediction, getLastPredictionQuestion, type PredictionQuestion } from '../../twitch/helix/predictions.js'
import { duration } from '../options/duration.js'
import { list } from '../options/list.js'
import { text } from '../options/text.js'
import { action } from './action.js'

export const predictionActions = {
	prediction_create: action({
		name: 'Predictions: create prediction',
		description: 'Partners and affiliates; one at a time. Learn takes over the last one',
		channel: 'own',
		options: {
			title: text({ label: 'Question', max: 45 }),
			outcomes: list({ label: 'Outcomes', min: 2, max: 10, longest: 25, standard: 'Yes | No' }),
			duration: duration({ label: 'Time to predict', min: 30, max: 1800, standard: '120' }),
		},
		endpoints: ['create-prediction'],
		optionalEndpoints: ['get-predictions'],
		run: async ({ options: { title, outcomes, duration: seconds }, connection, on }) => {
			await begin(connection, await on('create-prediction'), { title, outcomes, seconds })
			return `Prediction started: ${title}`
		},
		learn: async ({ on }) => {
			const { helix, channel } = await on('get-predictions')
			const { title, outcomes, seconds } = await lastQuestion(helix, channel)
			return { title, outcomes: outcomes.join(' | '), duration: String(seconds) }
		},
		example: {
			options: { title: 'Will we win?', outcomes: 'Yes | No', duration: '2m' },
			result: /^Prediction started: Will we win\?$/,
		},
	}),

	prediction_repeat: action({
		name: 'Predictions: repeat the last prediction',
		description: 'The same question, outcomes and time',
		channel: 'own',
		options: {},
		endpoints: ['create-prediction', 'get-predictions'],
		run: async ({ connection, on, as }) => {
			const caller = await on('create-prediction')
			const question = await lastQuestion((await as('get-predictions')).helix, caller.channel)
			await begin(connection, caller, question)
			return `Prediction started again: ${question.title}`
		},
		example: { options: {}, result: /^Prediction started again: / },
	}),
}

async function begin(
	{ state }: Connection,
	{ helix, channel }: ChannelCaller,
	question: PredictionQuestion,
): Promise<void> {
	state.channel(channel.login).votes.prediction.apply(await createPrediction(helix, channel.id, question))
}

/** @throws {PressError} where there was none */
async function lastQuestion(helix: HelixClient, { id, login }: ChannelCaller['channel']): Promise<PredictionQuestion> {
	const question = await getLastPredictionQuestion(helix, id)
	if (!question) throw new PressError(`The channel of @${login} has had no prediction.`)
	return question
}
