import type { Connection } from '../../core/connection.js'
import type { Points } from '../../state/points.js'

/** Of the default account's own channel. */
export function ownPoints({ state, channels }: Connection): Points {
	return state.channel(channels.ownAccount?.login ?? '').points
}
