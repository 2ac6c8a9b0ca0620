import type {
	CompanionPresetAction,
	CompanionPresetFeedback,
	CompanionSimplePresetDefinition,
} from '@companion-module/base'
import type { Schema } from '../../schema.js'
import { colors } from './colors.js'

type Preset = CompanionSimplePresetDefinition<Schema>

/** What a preset differs in; all of them look alike and show how their press went. */
interface PresetSettings {
	readonly name: string
	readonly text: string
	readonly press?: CompanionPresetAction<Schema['actions']>
	readonly feedbacks?: CompanionPresetFeedback<Schema['feedbacks']>[]
	/** What the user adjusts on the placed key, which is read-only but for these. */
	readonly variables?: Preset['localVariables']
	readonly background?: number
}

export function preset({ name, text, press, feedbacks = [], variables, background }: PresetSettings): Preset {
	return {
		type: 'simple',
		name,
		style: { text, size: 'auto', color: colors.white, bgcolor: background ?? colors.grey },
		steps: [{ down: press ? [press] : [], up: [] }],
		feedbacks: [...feedbacks, ...(press ? pressStates : [])],
		...(variables && { localVariables: variables }),
	}
}

const pressStates: CompanionPresetFeedback<Schema['feedbacks']>[] = [
	{
		feedbackId: 'press_state',
		options: { state: 'working', seconds: 5 },
		style: { bgcolor: colors.yellow, color: colors.black },
	},
	{
		feedbackId: 'press_state',
		options: { state: 'done', seconds: 1 },
		style: { bgcolor: colors.green, color: colors.white },
	},
	{
		feedbackId: 'press_state',
		options: { state: 'failed', seconds: 5 },
		style: { bgcolor: colors.red, color: colors.white },
	},
]
