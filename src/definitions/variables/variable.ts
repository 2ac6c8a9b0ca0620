import type { JsonValue } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'

/** One variable: its name in Companion's list, and its value from the state; what it reads is what renews it. */
export interface Variable<T extends JsonValue | undefined = JsonValue | undefined> {
	readonly name: string
	readonly read: (connection: Connection) => T
}

/** One variable of every channel; its name follows the channel's. */
export interface ChannelVariable<T extends JsonValue | undefined = JsonValue | undefined> {
	readonly name: string
	readonly read: (channel: ChannelState, connection: Connection) => T
}

export function variable<T extends JsonValue | undefined>(
	name: string,
	read: (connection: Connection) => T,
): Variable<T> {
	return { name, read }
}

export function channelVariable<T extends JsonValue | undefined>(
	name: string,
	read: (channel: ChannelState, connection: Connection) => T,
): ChannelVariable<T> {
	return { name, read }
}
