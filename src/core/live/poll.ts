import type { ChannelState } from '../../state/channel.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import type { EndpointId } from '../../twitch/helix/endpoints.js'
import type { More } from '../need.js'

/** What a look at Twitch is given. */
export interface PollContext {
	/** The account that may make the call. */
	readonly helix: HelixClient
	readonly userId: string
	/** Of the channel. */
	readonly broadcasterId: string
	readonly channel: ChannelState
}

/** Something of a channel that is asked for again and again, since Twitch has no event for it or none that is whole. */
export interface Poll {
	/** What it calls: from these come who may, and the scopes. */
	readonly endpoint: EndpointId
	/** What it asks for is public, whatever the endpoint gives to others. */
	readonly anyone?: boolean
	/** What is needed beside what the endpoint needs of everyone. */
	readonly more?: More
	/** Milliseconds, while the channel is ours and live. Infinity: only after a connection, or a gap in the events. */
	readonly every: number
	/** Milliseconds while it is offline; as often as live unless told. */
	readonly everyOffline?: number
	readonly look: (context: PollContext) => Promise<void>
}
