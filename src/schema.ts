import type { CompanionVariableValues } from '@companion-module/base'
import type { Config, Secrets } from './config.js'
import type { actions } from './definitions/actions/index.js'
import type { feedbacks } from './definitions/feedbacks/index.js'
import type { SavedOptions } from './definitions/options/option.js'

type Actions = { [K in keyof typeof actions]: { options: SavedOptions<(typeof actions)[K]['options']> } }
type Feedbacks = {
	[K in keyof typeof feedbacks]: {
		type: (typeof feedbacks)[K]['type']
		options: SavedOptions<(typeof feedbacks)[K]['options']>
	}
}

/** What this module is to Companion, derived from its tables: presets with a wrong option do not compile. */
export type Schema = {
	config: Config
	secrets: Secrets
	actions: Actions
	feedbacks: Feedbacks
	variables: CompanionVariableValues
}
