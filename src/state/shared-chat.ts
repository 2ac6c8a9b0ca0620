import type { Cell } from './cell.js'
import type { WatchedCells } from './watched.js'

/** A chat that several channels share. */
export interface SharedChatSession {
	/** As the host is shown. */
	readonly host: string
	/** The channel itself is the host. */
	readonly isHost: boolean
	/** Channels that take part, the host among them. */
	readonly count: number
}

export class SharedChat {
	/** Null: the chat is the channel's own. Undefined: not known. */
	readonly session: Cell<SharedChatSession | null | undefined>

	constructor(cells: WatchedCells) {
		this.session = cells.cell<SharedChatSession | null | undefined>(undefined)
	}
}
