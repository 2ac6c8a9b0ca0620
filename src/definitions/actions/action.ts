import type { CompanionActionDefinition, CompanionOptionValues } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import { perform } from '../../core/perform.js'
import type { Caller, Press } from '../../core/press.js'
import type { ScopeNeed, EndpointId, Who } from '../../twitch/helix/endpoints.js'
import { channel, type ChannelReference } from '../options/channel.js'
import type { Option, Options, ParsedOptions, SavedOptions, Surroundings } from '../options/option.js'
import { fieldsOf, parseOptions } from '../options/parse.js'

type WithChannel<O extends Options> = O & { readonly channel: Option<string, string> }

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
	readonly example: { readonly options: CompanionOptionValues; readonly result: RegExp }
}

/** An action: fields, types, parser, scopes, HELP row and test cases all come from here. */
export interface Action<O extends Options> extends ActionFacts {
	readonly options: WithChannel<O>
	readonly define: (
		connection: Connection,
		surroundings: Surroundings,
	) => CompanionActionDefinition<SavedOptions<WithChannel<O>>>
}

export function action<const O extends Options, const E extends EndpointId>(settings: ActionSettings<O, E>): Action<O> {
	const { name, description, endpoints, optionalEndpoints = [], optionalScopes = [], example } = settings
	const options: WithChannel<O> = { channel: channel(settings.channel), ...settings.options }
	return {
		name,
		description,
		options,
		endpoints,
		optionalEndpoints,
		optionalScopes,
		example,
		define: (connection, surroundings) => ({
			name,
			...(description && { description }),
			options: fieldsOf(options, surroundings),
			callback: async ({ controlId, options: saved }) => {
				await perform(connection, { name, controlId }, () => {
					const parsed = parseOptions(options, saved)
					const work = async (press: Press): Promise<string> =>
						settings.run({
							options: parsed,
							connection,
							press,
							as: async (endpoint, more) => press.as(endpoint, more),
						})
					return { channel: parsed.channel, work }
				})
			},
		}),
	}
}
