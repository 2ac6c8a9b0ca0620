import type { CompanionBooleanFeedbackDefinition, CompanionFeedbackButtonStyleResult } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import { PressError } from '../../core/press-error.js'
import type { Watchers } from '../../state/watchers.js'
import type { Options, ParsedOptions, SavedOptions, Surroundings } from '../options/option.js'
import { fieldsOf, parseOptions } from '../options/parse.js'

export interface FeedbackContext<O extends Options> {
	readonly options: ParsedOptions<O>
	readonly connection: Connection
	/** The key that the feedback is on. */
	readonly controlId: string
}

interface FeedbackSettings<O extends Options> {
	readonly name: string
	readonly description?: string
	readonly options: O
	readonly style: CompanionFeedbackButtonStyleResult
	/** Reads the state; what it reads is what has it looked at again. */
	readonly isOn: (context: FeedbackContext<O>) => boolean
}

/** A boolean feedback: fields, types and parser come from here. */
export interface Feedback<O extends Options = Options> {
	readonly name: string
	readonly description: string | undefined
	readonly options: O
	readonly define: (
		connection: Connection,
		watchers: Watchers,
		surroundings: Surroundings,
	) => CompanionBooleanFeedbackDefinition<SavedOptions<O>>
}

export function feedback<const O extends Options>(settings: FeedbackSettings<O>): Feedback<O> {
	const { name, description, options, style, isOn } = settings
	return {
		name,
		description,
		options,
		define: (connection, watchers, surroundings) => ({
			type: 'boolean',
			name,
			...(description && { description }),
			options: fieldsOf(options, surroundings),
			defaultStyle: style,
			callback: ({ id, controlId, options: saved }) =>
				watchers.watch(id, () =>
					orOff(connection, () => isOn({ options: parseOptions(options, saved), connection, controlId })),
				),
			unsubscribe: ({ id }) => watchers.forget(id),
		}),
	}
}

/** An option that is not allowed leaves the key as it is, with a word in the log. */
function orOff(connection: Connection, look: () => boolean): boolean {
	try {
		return look()
	} catch (error) {
		if (!(error instanceof PressError)) throw error
		connection.log('warn', error.message)
		return false
	}
}
