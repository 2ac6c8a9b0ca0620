import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, own, preset, shown } from './preset.js'

const hypeTrain = { feedbackId: 'hype_train', options: { level: 1 }, style: lit.purple } as const
const goal = `goal_${own('goal')}`

export const goalPresets = {
	hype_train: preset({
		name: 'Level and progress of the Hype Train',
		text: [`HYPE level ${shown('hype_level')}`, shown('hype_bar'), `${shown('hype_percent')} %`],
		isFree: true,
		lamps: [hypeTrain],
	}),
	hype_countdown: preset({
		name: 'How long the Hype Train still goes on',
		text: ['HYPE', `${shown('hype_remaining')} s`],
		lamps: [hypeTrain],
	}),
	goals_reached: preset({
		name: 'Goals: green when one is reached',
		text: ['GOALS', ...[1, 2, 3].map((number) => `${shown(`goal_${number}_percent`)} %`)],
		isFree: true,
		lamps: [{ feedbackId: 'goal_reached', options: { type: 'any', percent: 100 }, style: lit.green }],
	}),
	goal: preset({
		name: 'Progress of a goal',
		text: [
			`GOAL ${own('goal')}`,
			shown(`${goal}_type`),
			shown(`${goal}_bar`),
			`${shown(`${goal}_percent`)} % ${shown(`${goal}_current`)}`,
		],
		isFree: true,
		variables: [adjustable('goal', 'Which goal, 1 to 3', 1)],
	}),
	charity: preset({
		name: 'Progress of the charity campaign',
		text: ['CHARITY', shown('charity_name'), shown('charity_bar'), `${shown('charity_percent')} %`],
		isFree: true,
		lamps: [{ feedbackId: 'charity_active', options: {}, style: lit.purple }],
	}),
}

export const goalSection: CompanionPresetSection<Schema> = {
	id: 'goals',
	name: 'Hype Train and goals',
	definitions: [
		group('progress', 'Hype Train, goals, charity', ['hype_train', 'hype_countdown', 'goals_reached', 'charity']),
		template(goalPresets, 'goal', 'Goals', [1, 2, 3]),
	],
}
