import type {
	CompanionPresetAction,
	CompanionPresetFeedback,
	CompanionSimplePresetDefinition,
} from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { colors, lit } from './colors.js'

export type Preset = CompanionSimplePresetDefinition<Schema>
export type Press = CompanionPresetAction<Schema['actions']>
export type Lamp = CompanionPresetFeedback<Schema['feedbacks']>

/** What a preset differs in; all of them look alike and show how their press went. */
interface PresetSettings {
	readonly name: string
	/**
	 * Its lines. The first has a caption, so that no key is ever blank; a value that may be empty for long stands behind
	 * the caption, so that this stays in the middle of the key.
	 */
	readonly text: readonly [string, ...string[]]
	/** The text has words of people, or a bar: cut by the automatic size, so it has one that leaves four lines. */
	readonly isFree?: boolean
	readonly press?: Press
	/** What is not to happen by a slip of the finger: it needs a press of two seconds. */
	readonly hold?: Press
	/** For rotary keys: what a step in one and in the other direction does. */
	readonly turn?: { readonly left: Press; readonly right: Press }
	readonly lamps?: readonly Lamp[]
	/** What is adjusted on the placed key, which is read-only but for these; the first is the one of its group. */
	readonly variables?: Preset['localVariables']
	readonly background?: number
}

const freeSize = 12
const holdTime = 2000

/** Says on the key that it has to be held. */
export const held = 'hold 2 s'

export function preset(settings: PresetSettings): Preset {
	const { name, text, isFree = false, press, hold, turn, lamps = [], variables, background = colors.grey } = settings
	const pressed = press ? [press] : []
	return {
		type: 'simple',
		name,
		style: {
			text: text.join('\\n'),
			size: isFree ? freeSize : 'auto',
			color: colors.white,
			bgcolor: background,
		},
		steps: [
			{
				// Where there is a hold, only the release tells that it was none.
				...(hold
					? { down: [], up: pressed, [holdTime]: { options: { runWhileHeld: true }, actions: [hold] } }
					: { down: pressed, up: [] }),
				...(turn && { rotate_left: [turn.left], rotate_right: [turn.right] }),
			},
		],
		feedbacks: [...lamps, ...(press || hold || turn ? pressStates : [])],
		...(variables && { localVariables: variables }),
	}
}

/** The value of one of this connection's variables, in a text. Companion puts in the connection's label. */
export function shown(variableId: string): string {
	return `$(twitch-api:${variableId})`
}

/** The value of a variable of the key itself, in a text or in another variable's name. */
export function own(variableName: string): string {
	return `$(local:${variableName})`
}

/** The same as the value of an option. */
export function typed(variableName: string): { isExpression: true; value: string } {
	return { isExpression: true, value: own(variableName) }
}

/** A variable of the key itself. */
export function adjustable(
	variableName: string,
	headline: string,
	startupValue: string | number,
): NonNullable<Preset['localVariables']>[number] {
	return { variableType: 'simple', variableName, startupValue, headline }
}

const pressStates: readonly Lamp[] = [
	{ feedbackId: 'press_state', options: { state: 'working', seconds: 5 }, style: lit.yellow },
	{ feedbackId: 'press_state', options: { state: 'done', seconds: 1 }, style: lit.green },
	{ feedbackId: 'press_state', options: { state: 'failed', seconds: 5 }, style: lit.red },
]
