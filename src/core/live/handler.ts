import type { PollId } from './all-polls.js'
import type { ChannelState } from '../../state/channel.js'
import type { State } from '../../state/state.js'
import type { EventId, EventOf } from '../../twitch/eventsub/events/index.js'

/** Where an event happened. */
export interface Scene {
	readonly state: State
	/** The channel that it is about; for a whisper, the account's own. */
	readonly channel: ChannelState
	readonly login: string
	/** Twitch is to be asked about this channel soon: the event tells less than the answer. */
	readonly look: () => void
	/** This is asked for again within half a minute: what the event adds may be counted already. */
	readonly again: (id: PollId) => void
	/** The channel has come to life: what was looked at rarely is looked at now. */
	readonly wake: () => void
	/** Who moderates may be others: the lists are to be read again. */
	readonly onRoles?: () => void
}

export type Handlers<K extends EventId> = { readonly [Id in K]: (event: EventOf<Id>, scene: Scene) => void }
