import type { ChatMessage } from '../state/chat.js'
import type { Connection } from './connection.js'
import { PressError } from './press-error.js'

/** The message that is shown as the last one of a chat. @throws {PressError} where none has come */
export function lastMessage({ state }: Connection, login: string): ChatMessage {
	return demand(login, state.channel(login).chat.messages.get().last)
}

/** The last one that a viewer wrote: nobody who moderates there, and no account of ours. @throws {PressError} where none has come */
export function lastOfViewers({ state }: Connection, login: string): ChatMessage {
	return demand(login, state.channel(login).chat.ofViewers.get().last)
}

function demand(login: string, last: ChatMessage | undefined): ChatMessage {
	if (!last) {
		throw new PressError(
			`Message id: no message has come from the chat of @${login} since the start. Give the id of one.`,
		)
	}
	return last
}
