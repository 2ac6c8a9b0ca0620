import type { Connection } from '../../core/connection.js'
import type { More } from '../../core/need.js'
import { learn } from '../../core/learn.js'
import type { Caller, ChannelCaller, Press } from '../../core/press.js'
import { turnOf } from '../../core/turns.js'
import type { ScopeNeed, EndpointId } from '../../twitch/helix/endpoints.js'
import { channel, type ChannelReference } from '../options/channel.js'
import type { Option, Options, ParsedOptions, SavedOptions } from '../options/option.js'
import { parseOption } from '../options/parse.js'
import { defined } from './defined.js'
import type { Action, ActionExample, FurtherExample } from './facts.js'

export type WithChannel<O extends Options> = O & { readonly channel: Option<string, string> }

/** What the work on a channel is given, whatever its options. */
interface ChannelContext<E extends EndpointId> {
	readonly connection: Connection
	readonly press: Press
	/** The account that may make this call on the action's channel, the channel, and the ids of both. */
	readonly on: (endpoint: E, more?: More) => Promise<ChannelCaller>
	/** The account alone, where the call is not about the channel, or about it after another one was. */
	readonly as: (endpoint: E, more?: More) => Promise<Caller>
}

/** What an action's work is given. */
export interface ActionContext<O extends Options, E extends EndpointId> extends ChannelContext<E> {
	readonly options: ParsedOptions<WithChannel<O>>
}

/** What learning is given: an option is read when it is asked for, since the others may be empty yet. */
export interface LearnContext<O extends Options, E extends EndpointId> extends ChannelContext<E> {
	readonly option: <Id extends keyof O>(id: Id) => ReturnType<O[Id]['parse']>
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
	/** What it calls if an option asks for it, or if what is there asks for it. */
	readonly optionalEndpoints?: readonly E[]
	/** Scopes that an option makes needed beside those of the endpoints. */
	readonly optionalScopes?: ScopeNeed
	/**
	 * What it reads and then writes, such as `chat modes`: of the presses of all actions of this turn on one channel, each begins
	 * when the one before is over.
	 */
	readonly turn?: string
	/** Resolves with the result in words. Whatever it throws is shown to the user. */
	readonly run: (context: ActionContext<O, E>) => Promise<string>
	/** Resolves with what is so now, as the options have it: Companion's "Learn". */
	readonly learn?: (context: LearnContext<O, E>) => Promise<Partial<SavedOptions<O>>>
	readonly example: ActionExample<O>
	readonly furtherExamples?: Readonly<Record<string, FurtherExample<O, E>>>
}

/** An action on a channel. */
export function action<const O extends Options, const E extends EndpointId>(
	settings: ActionSettings<O, E>,
): Action<WithChannel<O>> {
	const { endpoints, optionalEndpoints = [], optionalScopes = [], name, turn, run, learn: read } = settings
	const options: WithChannel<O> = { channel: channel(settings.channel), ...settings.options }
	const contextOf = (connection: Connection, press: Press): ChannelContext<E> => ({
		connection,
		press,
		on: async (endpoint, more) => press.on(endpoint, more),
		as: async (endpoint, more) => press.as(endpoint, more),
	})
	return defined(
		{ ...settings, options, endpoints, optionalEndpoints, optionalScopes },
		(connection, parsed) => ({
			channel: parsed.channel,
			work: async (press) => {
				const work = async (): Promise<string> => run({ options: parsed, ...contextOf(connection, press) })
				return turn ? connection.turns.take(turnOf(turn, await press.channelLogin()), work) : work()
			},
		}),
		read &&
			((connection) => async (saved) =>
				learn(connection, name, parseOption(options, 'channel', saved), async (press) =>
					read({ ...contextOf(connection, press), option: (id) => parseOption(settings.options, id, saved) }),
				)),
	)
}
