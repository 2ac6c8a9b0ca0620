import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, held, own, preset, shown, typed, type Lamp, type Press } from './preset.js'

const states: readonly Lamp[] = [
	{ feedbackId: 'prediction_state', options: { state: 'active' }, style: lit.purple },
	{ feedbackId: 'prediction_state', options: { state: 'locked' }, style: lit.yellow },
]
const outcome = `prediction_outcome${own('outcome')}`
const outcomes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const whichOutcome = [adjustable('outcome', 'Which outcome, 1 to 10', 1)]
const leading: Lamp = {
	feedbackId: 'prediction_winner',
	options: { outcome: typed('outcome') },
	style: lit.purple,
}

const step = (by: number): Press => ({ actionId: 'outcome_step', options: { channel: 'own', step: by } })

export const predictionPresets = {
	prediction_create: preset({
		name: 'Start a prediction of two minutes',
		text: ['PREDICT 2 min', own('question'), own('outcomes')],
		isFree: true,
		press: {
			actionId: 'prediction_create',
			options: {
				...{ channel: 'own', duration: '120' },
				...{ title: typed('question'), outcomes: typed('outcomes') },
			},
		},
		lamps: states,
		variables: [
			adjustable('question', 'The question', 'Will we win?'),
			adjustable('outcomes', 'Two to ten, with | between them', 'Win | Lose'),
		],
	}),
	prediction_status: preset({
		name: 'How the prediction stands: purple while it runs, yellow when it is locked',
		text: [
			`PREDICT ${shown('prediction_state')}`,
			`${shown('prediction_points')} points`,
			`${shown('prediction_remaining')} s`,
		],
		isFree: true,
		lamps: states,
	}),
	prediction_lock: preset({
		name: 'Lock the prediction: no more points are staked',
		text: ['LOCK', `${shown('prediction_remaining')} s`],
		press: { actionId: 'prediction_lock', options: { channel: 'own' } },
		lamps: states,
	}),
	prediction_cancel: preset({
		name: 'Cancel the prediction: all points are given back',
		text: ['CANCEL PREDICT', held],
		hold: { actionId: 'prediction_cancel', options: { channel: 'own' } },
		lamps: states,
	}),
	prediction_repeat: preset({
		name: 'Repeat the last prediction',
		text: ['REPEAT', 'PREDICT'],
		press: { actionId: 'prediction_repeat', options: { channel: 'own' } },
		lamps: states,
	}),
	prediction_dial: preset({
		name: 'Choose an outcome: turn or press for the next, hold to resolve with it',
		text: [`RESOLVE ${held}`, `${shown('prediction_chosen_number')} ${shown('prediction_chosen')}`],
		isFree: true,
		press: step(1),
		hold: { actionId: 'prediction_resolve', options: { channel: 'own', outcome: '' } },
		turn: { left: step(-1), right: step(1) },
	}),
	prediction_resolve: preset({
		name: 'Resolve the prediction',
		text: [`WON ${held}`, `${own('outcome')} ${shown(`${outcome}_title`)}`],
		isFree: true,
		hold: { actionId: 'prediction_resolve', options: { channel: 'own', outcome: typed('outcome') } },
		variables: whichOutcome,
	}),
	prediction_odds: preset({
		name: 'Points and odds of an outcome: purple while no other has more',
		text: [
			`${own('outcome')} ${shown(`${outcome}_title`)}`,
			shown(`${outcome}_bar`),
			`${shown(`${outcome}_percent`)} % 1:${shown(`${outcome}_ratio`)}`,
		],
		isFree: true,
		lamps: [leading],
		variables: whichOutcome,
	}),
}

export const predictionSection: CompanionPresetSection<Schema> = {
	id: 'predictions',
	name: 'Predictions',
	definitions: [
		template(predictionPresets, 'prediction_create', 'Start', ['Will we win?', 'Will it work?']),
		group('prediction_control', 'Control', [
			...['prediction_status', 'prediction_lock', 'prediction_cancel', 'prediction_repeat', 'prediction_dial'],
		]),
		template(predictionPresets, 'prediction_resolve', 'Resolve', outcomes),
		template(predictionPresets, 'prediction_odds', 'Odds', outcomes),
	],
}
