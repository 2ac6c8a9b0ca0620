import type { Cell } from '../../state/cell.js'
import type { ChannelState } from '../../state/channel.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import type { TopicId } from '../../twitch/eventsub/topics.js'
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
	/** The events that tell of what it reads; none where Twitch has none. */
	readonly covers: readonly TopicId[]
	/** Milliseconds, while the channel is ours and live. Infinity: never again while all events come that it covers. */
	readonly every: number
	/** Milliseconds while it is offline; as often as live unless told. */
	readonly everyOffline?: number
	/** What holds it: where nothing shows that, it is not looked at but for what events then keep true. */
	readonly shows?: (channel: ChannelState) => Cell<unknown>
	readonly look: (context: PollContext) => Promise<void>
}
