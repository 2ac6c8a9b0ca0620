import type {
	CompanionBooleanFeedbackDefinition,
	CompanionFeedbackButtonStyleResult,
	CompanionValueFeedbackDefinition,
	JsonValue,
} from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import { PressError } from '../../core/press-error.js'
import type { Watchers } from '../../state/watchers.js'
import type { Options, ParsedOptions, SavedOptions, Surroundings } from '../options/option.js'
import { fieldsOf, parseOptions } from '../options/parse.js'

export interface FeedbackContext<O extends Options> {
	/** Of this feedback on this key. */
	readonly id: string
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

interface ValueSettings<O extends Options> extends Omit<FeedbackSettings<O>, 'style' | 'isOn'> {
	/** Reads the state; what it reads is what has it looked at again. */
	readonly value: (context: FeedbackContext<O>) => JsonValue
	/** The feedback is gone from its key. */
	readonly onGone: (id: string, connection: Connection) => void
}

/** A feedback whose value is an object. */
export interface ValueFeedback<O extends Options = Options> extends Omit<Feedback<O>, 'type' | 'define'> {
	readonly type: 'value'
	readonly define: (
		connection: Connection,
		watchers: Watchers,
		surroundings: Surroundings,
	) => CompanionValueFeedbackDefinition<SavedOptions<O>>
}

export function valueFeedback<const O extends Options>(settings: ValueSettings<O>): ValueFeedback<O> {
	const { name, description, options, value, onGone } = settings
	return {
		type: 'value',
		name,
		description,
		options,
		define: (connection, watchers, surroundings) => ({
			type: 'value',
			name,
			...(description && { description }),
			options: fieldsOf(options, surroundings),
			callback: ({ id, controlId, options: saved }) =>
				watchers.watch(id, () =>
					orElse(
						connection,
						() => {
							// What it asked for before it does not ask for any more.
							onGone(id, connection)
							return null
						},
						() => value({ id, options: parseOptions(options, saved), connection, controlId }),
					),
				),
			unsubscribe: ({ id }) => {
				watchers.forget(id)
				onGone(id, connection)
			},
		}),
	}
}

/** A boolean feedback: fields, types and parser come from here. */
export interface Feedback<O extends Options = Options> {
	readonly type: 'boolean'
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
		type: 'boolean',
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
					orElse(
						connection,
						() => false,
						() => isOn({ id, options: parseOptions(options, saved), connection, controlId }),
					),
				),
			unsubscribe: ({ id }) => watchers.forget(id),
		}),
	}
}

/** An option that is not allowed leaves the key as it is, with a word in the log. */
function orElse<T>(connection: Connection, otherwise: () => T, look: () => T): T {
	try {
		return look()
	} catch (error) {
		if (!(error instanceof PressError)) throw error
		connection.log('warn', error.message)
		return otherwise()
	}
}
