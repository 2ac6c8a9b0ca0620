import type { CompanionActionDefinition, CompanionOptionValues } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import type { EndpointId, ScopeNeed } from '../../twitch/helix/endpoints.js'
import type { Options, SavedOptions, Surroundings } from '../options/option.js'

/** How the generated tests press an action so that it succeeds. */
export interface ActionExample<O extends Options> {
	readonly options: SavedOptions<O>
	/** What the result says. */
	readonly result: RegExp
	/** Where the account has to come from; a token server unless told. */
	readonly tokenSource?: 'device'
}

/** Another press that succeeds, for calls that the first example does not make. */
export interface FurtherExample<O extends Options, E extends EndpointId> {
	/** Over those of the first. */
	readonly options: Partial<SavedOptions<O>>
	readonly result: RegExp
	readonly calls: readonly E[]
}

/** What can be said of any action. */
export interface ActionFacts {
	readonly name: string
	readonly description: string | undefined
	readonly options: Options
	readonly endpoints: readonly EndpointId[]
	readonly optionalEndpoints: readonly EndpointId[]
	readonly optionalScopes: ScopeNeed
	/** Companion's "Learn" fills in what is so now. */
	readonly learns: boolean
	readonly example: Omit<ActionExample<Options>, 'options'> & { readonly options: CompanionOptionValues }
	/** By what they show. */
	readonly furtherExamples: Readonly<
		Record<
			string,
			Pick<FurtherExample<Options, EndpointId>, 'result' | 'calls'> & { readonly options: CompanionOptionValues }
		>
	>
}

/** An action: fields, types, parser, scopes, HELP row and test cases all come from here. */
export interface Action<O extends Options> extends ActionFacts {
	readonly options: O
	readonly define: (connection: Connection, surroundings: Surroundings) => CompanionActionDefinition<SavedOptions<O>>
}
