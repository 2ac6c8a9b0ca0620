import type { CompanionActionDefinition, CompanionOptionValues } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import { perform, type Prepared } from '../../core/perform.js'
import type { Caller, Press } from '../../core/press.js'
import type { ScopeNeed, EndpointId, Who } from '../../twitch/helix/endpoints.js'
import { channel, type ChannelReference } from '../options/channel.js'
import type { Option, Options, ParsedOptions, SavedOptions, Surroundings } from '../options/option.js'
import { fieldsOf, parseOptions } from '../options/parse.js'

export type WithChannel<O extends Options> = O & { readonly channel: Option<string, string> }

/** What an action's work is given. */
export interface ActionContext<O extends Options, E extends EndpointId> {
	readonly options: ParsedOptions<WithChannel<O>>
	readonly connection: Connection
	readonly press: Press
	/** The account that may make this call on the action's channel. `more`: what an option makes needed beside. */
	readonly as: (endpoint: E, more?: { who?: Who; scopes?: ScopeNeed }) => Promise<Caller>
}

/** How the generated tests press an action so that it succeeds. */
export interface ActionExample<O extends Options> {
	readonly options: SavedOptions<O>
	/** What the result says. */
	readonly result: RegExp
	/** Where the account has to come from; a token server unless told. */
	readonly tokenSource?: 'device'
}

interface ActionSettings<O extends Options, E extends EndpointId> {
	/** Subject first, so that the list in Companion sorts by it: "Chat: send message". */
	readonly name: string
	readonly description?: string
	/** Which channel a new button has. */
	readonly channel: ChannelReference
	readonly options: O
	/** What it always calls: from these come the account, the scopes, and HELP. */
	readonly endpoints: readonly E[]
	/** What it calls if an option asks for it. */
	readonly optionalEndpoints?: readonly E[]
	/** Scopes that an option makes needed beside those of the endpoints. */
	readonly optionalScopes?: ScopeNeed
	/** Resolves with the result in words. Whatever it throws is shown to the user. */
	readonly run: (context: ActionContext<O, E>) => Promise<string>
	readonly example: ActionExample<O>
}

/** What can be said of any action. */
export interface ActionFacts {
	readonly name: string
	readonly description: string | undefined
	readonly options: Options
	readonly endpoints: readonly EndpointId[]
	readonly optionalEndpoints: readonly EndpointId[]
	readonly optionalScopes: ScopeNeed
	readonly example: Omit<ActionExample<Options>, 'options'> & { readonly options: CompanionOptionValues }
}

/** An action: fields, types, parser, scopes, HELP row and test cases all come from here. */
export interface Action<O extends Options> extends ActionFacts {
	readonly options: O
	readonly define: (connection: Connection, surroundings: Surroundings) => CompanionActionDefinition<SavedOptions<O>>
}

/** An action on a channel. */
export function action<const O extends Options, const E extends EndpointId>(
	settings: ActionSettings<O, E>,
): Action<WithChannel<O>> {
	const { endpoints, optionalEndpoints = [], optionalScopes = [] } = settings
	const options: WithChannel<O> = { channel: channel(settings.channel), ...settings.options }
	return defined({ ...settings, options, endpoints, optionalEndpoints, optionalScopes }, (connection, parsed) => ({
		channel: parsed.channel,
		work: async (press) =>
			settings.run({
				options: parsed,
				connection,
				press,
				as: async (endpoint, more) => press.as(endpoint, more),
			}),
	}))
}

interface AccountActionSettings<O extends Options> {
	readonly name: string
	readonly description?: string
	readonly options: O
	readonly run: (
		context: Omit<ActionContext<O, never>, 'as' | 'options'> & { options: ParsedOptions<O> },
	) => Promise<string>
	readonly example: ActionExample<O>
}

/** An action on the connection's own accounts: it has no channel, and calls no endpoint of the API. */
export function accountAction<const O extends Options>(settings: AccountActionSettings<O>): Action<O> {
	return defined({ ...settings, endpoints: [], optionalEndpoints: [], optionalScopes: [] }, (connection, parsed) => ({
		channel: 'own',
		work: async (press) => settings.run({ options: parsed, connection, press }),
	}))
}

interface Spec<O extends Options> extends Omit<ActionFacts, 'description'> {
	readonly description?: string
	readonly options: O
}

function defined<O extends Options>(
	{ name, description, options, endpoints, optionalEndpoints, optionalScopes, example }: Spec<O>,
	prepare: (connection: Connection, parsed: ParsedOptions<O>) => Prepared,
): Action<O> {
	return {
		...{ name, description, options, endpoints, optionalEndpoints, optionalScopes, example },
		define: (connection, surroundings) => ({
			name,
			...(description && { description }),
			options: fieldsOf(options, surroundings),
			callback: async ({ controlId, options: saved }) =>
				perform(connection, { name, controlId }, () => prepare(connection, parseOptions(options, saved))),
		}),
	}
}
