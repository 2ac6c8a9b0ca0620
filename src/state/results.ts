import type { JsonValue } from './json.js'

/** What actions came to, for variables. */
export interface Results {
	readonly lastAction: string
	readonly lastActionResult: string
	readonly lastError: string
	/** When the last action failed; undefined: it did not. Milliseconds since 1970. */
	readonly lastFailedAt: number | undefined
	readonly messageId: string
	/** Why Twitch did not show the last chat message; empty: it did. */
	readonly dropReason: string
	readonly clip: ClipResult | undefined
	readonly marker: MarkerResult | undefined
	/** Of the stream that was announced last. */
	readonly segmentId: string
	/** The address of a channel that was asked for. */
	readonly channelUrl: string
	/** Of the reward that was created last. */
	readonly rewardId: string
	readonly api:
		{ readonly status: number; readonly response: JsonValue; readonly value: JsonValue | undefined } | undefined
}

export interface ClipResult {
	readonly id: string
	readonly url: string
	readonly editUrl: string
	readonly title: string
	readonly status: 'creating' | 'ready' | 'failed'
}

export interface MarkerResult {
	readonly id: string
	/** Seconds from the start of the stream. */
	readonly position: number
	/** Milliseconds since 1970. */
	readonly createdAt: number
}

export const noResults: Results = {
	lastAction: '',
	lastActionResult: '',
	lastError: '',
	lastFailedAt: undefined,
	messageId: '',
	dropReason: '',
	clip: undefined,
	marker: undefined,
	segmentId: '',
	channelUrl: '',
	rewardId: '',
	api: undefined,
}
