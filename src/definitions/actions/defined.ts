import type { CompanionOptionValues } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import { perform, type Prepared } from '../../core/perform.js'
import type { Options, ParsedOptions, SavedOptions } from '../options/option.js'
import { fieldsOf, parseOptions } from '../options/parse.js'
import type { Action, ActionFacts } from './facts.js'

interface Spec<O extends Options> extends Omit<ActionFacts, 'description' | 'learns' | 'furtherExamples'> {
	readonly description?: string
	readonly furtherExamples?: ActionFacts['furtherExamples']
	readonly options: O
}

/** What Companion is given for an action. `learner`: where current values can be learned. */
export function defined<O extends Options>(
	{ name, description, options, endpoints, optionalEndpoints, optionalScopes, example, furtherExamples = {} }: Spec<O>,
	prepare: (connection: Connection, parsed: ParsedOptions<O>) => Prepared,
	learner?: (connection: Connection) => (saved: CompanionOptionValues) => Promise<Partial<SavedOptions<O>>>,
): Action<O> {
	return {
		...{ name, description, options, endpoints, optionalEndpoints, optionalScopes, example, furtherExamples },
		learns: learner !== undefined,
		define: (connection, surroundings) => {
			const learned = learner?.(connection)
			return {
				name,
				...(description && { description }),
				options: fieldsOf(options, surroundings),
				callback: async ({ controlId, options: saved }) =>
					perform(connection, { name, controlId }, () => prepare(connection, parseOptions(options, saved))),
				...(learned && { learn: async ({ options: saved }) => learned(saved) }),
			}
		},
	}
}
