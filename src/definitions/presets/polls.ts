import type { CompanionPresetSection } from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { lit } from './colors.js'
import { group, template } from './groups.js'
import { adjustable, held, own, preset, shown, typed, type Preset } from './preset.js'

const running = { feedbackId: 'poll_active', options: { state: 'active' }, style: lit.purple } as const
const choice = `poll_choice${own('choice')}`

function ending(caption: string, result: 'show' | 'hide'): Preset {
	return preset({
		name: `End the poll and ${result} the result`,
		text: [caption, held],
		hold: { actionId: 'poll_end', options: { channel: 'own', result } },
		lamps: [running],
	})
}

export const pollPresets = {
	poll_create: preset({
		name: 'Start a poll of a minute',
		text: ['POLL 60 s', own('question'), own('choices')],
		isFree: true,
		press: {
			actionId: 'poll_create',
			options: {
				...{ channel: 'own', duration: '60', points: 0 },
				...{ title: typed('question'), choices: typed('choices') },
			},
		},
		lamps: [running],
		variables: [
			adjustable('question', 'The question', 'Yes or no?'),
			adjustable('choices', 'Two to five, with | between them', 'Yes | No'),
		],
	}),
	poll_status: preset({
		name: 'How the poll stands',
		text: ['POLL', `${shown('poll_votes')} votes`, `${shown('poll_remaining')} s`],
		lamps: [running],
	}),
	poll_end: ending('END POLL', 'show'),
	poll_archive: ending('HIDE POLL', 'hide'),
	poll_repeat: preset({
		name: 'Repeat the last poll',
		text: ['REPEAT', 'POLL'],
		press: { actionId: 'poll_repeat', options: { channel: 'own' } },
		lamps: [running],
	}),
	poll_result: preset({ name: 'What won the poll', text: ['POLL WON', shown('poll_winner')], isFree: true }),
	poll_choice: preset({
		name: 'Votes of a choice: purple while no other has more',
		text: [`${own('choice')} ${shown(`${choice}_title`)}`, shown(`${choice}_bar`), `${shown(`${choice}_percent`)} %`],
		isFree: true,
		lamps: [{ feedbackId: 'poll_leading', options: { choice: typed('choice') }, style: lit.purple }],
		variables: [adjustable('choice', 'Which choice, 1 to 5', 1)],
	}),
}

export const pollSection: CompanionPresetSection<Schema> = {
	id: 'polls',
	name: 'Polls',
	definitions: [
		template(pollPresets, 'poll_create', 'Start', ['Yes or no?', 'One more round?']),
		group('poll_control', 'Control', ['poll_status', 'poll_end', 'poll_archive', 'poll_repeat', 'poll_result']),
		template(pollPresets, 'poll_choice', 'Choices', [1, 2, 3, 4, 5]),
	],
}
