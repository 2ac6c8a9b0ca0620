import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'

/** The default account's own channel. */
export function ownChannel({ state, channels }: Connection): ChannelState {
	return state.channel(channels.ownAccount?.login ?? '')
}
