import type { Connection } from '../../core/connection.js'
import type { ChannelState } from '../../state/channel.js'

/** From when on a commercial may run, in milliseconds since 1970: by the last ad, and by what Twitch said after a press. */
export function commercialReadyAt({ broadcast }: ChannelState, { state }: Connection): number {
	return Math.max(broadcast.cooldownEndsAt, state.results.get().commercialRetryAt ?? 0)
}
