import { endpoint, type EndpointId, type ScopeNeed, type Who } from '../twitch/helix/endpoints.js'
import { missingScopes, type Candidate, type Need } from './choose.js'

/** What is said to people in somebody's name: the chat account's of the settings, else the default account's. */
const speaking: ReadonlySet<EndpointId> = new Set<EndpointId>(['send-chat-message', 'send-whisper'])

/** What is said to people in the channel's name: as moderator, so the chat account does it where it is one. */
const announcing: ReadonlySet<EndpointId> = new Set<EndpointId>(['send-chat-announcement'])

/** What an option of an action makes needed beside what its endpoint needs. */
export interface More {
	readonly who?: Who
	readonly scopes?: ScopeNeed
}

export function isSpeaking(id: EndpointId): boolean {
	return speaking.has(id)
}

export function isAnnouncing(id: EndpointId): boolean {
	return announcing.has(id)
}

/** The default account speaks, unless it was never meant to: then it has not granted that, and another one may. */
export function speakerOf(
	id: EndpointId,
	account: Pick<Candidate, 'login' | 'scopes'> | undefined,
): string | undefined {
	return account && missingScopes(account, endpoint(id).scopes).length === 0 ? account.login : undefined
}

/**
 * What a call of this endpoint needs, as it stands in the table.
 * @param speaker the login in whose name it is done, where it is done in a certain one
 */
export function needOf(
	id: EndpointId,
	title: string,
	channel: string | undefined,
	speaker: string | undefined,
	more: More = {},
): Need {
	const { who, scopes } = endpoint(id)
	return {
		title,
		who: more.who ?? who,
		channel,
		scopes: [...scopes, ...(more.scopes ?? [])],
		speaker,
	}
}
