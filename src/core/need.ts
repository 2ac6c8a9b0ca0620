import { endpoint, type EndpointId, type ScopeNeed, type Who } from '../twitch/helix/endpoints.js'
import type { Need } from './choose.js'

/** What is said to people in somebody's name: with a chat account in the settings, in that one's. */
const speaking: ReadonlySet<EndpointId> = new Set<EndpointId>(['send-chat-message', 'send-whisper'])

/** What an option of an action makes needed beside what its endpoint needs. */
export interface More {
	readonly who?: Who
	readonly scopes?: ScopeNeed
}

/** What a call of this endpoint needs, as it stands in the table. */
export function needOf(
	id: EndpointId,
	title: string,
	channel: string | undefined,
	chatAccount: string | undefined,
	more: More = {},
): Need {
	const { who, scopes } = endpoint(id)
	return {
		title,
		who: more.who ?? who,
		channel,
		scopes: [...scopes, ...(more.scopes ?? [])],
		speaker: speaking.has(id) ? chatAccount : undefined,
	}
}
