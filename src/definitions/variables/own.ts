import type { JsonValue } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'
import { topic, type TopicId } from '../../twitch/eventsub/topics.js'
import { variable, type Variable } from './variable.js'

/** Variables of the default account's own channel that are there when one of these topics can be read. */
export interface OwnGroup {
	/** Empty: always. */
	readonly topics: readonly TopicId[]
	readonly variables: Readonly<Record<string, Variable>>
}

/** One variable of the default account's own channel. */
export function ownVariable<T extends JsonValue | undefined>(
	name: string,
	read: (channel: ChannelState, connection: Connection) => T,
): Variable<T> {
	return variable(name, (connection) => read(connection.ownChannel, connection))
}

/** @param scopes of the default account; undefined: of one that has all */
export function isReadable({ topics }: OwnGroup, scopes: readonly string[] | undefined): boolean {
	if (scopes === undefined || topics.length === 0) return true
	return topics.some((id) =>
		topic(id).scopes.every((alternatives) => alternatives.some((scope) => scopes.includes(scope))),
	)
}
