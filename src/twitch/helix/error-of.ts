import * as v from 'valibot'
import type { Endpoint } from './endpoints.js'
import type { Json } from './json.js'
import { knownRefusal } from './known-refusals.js'
import {
	DeclinedError,
	MissingScopeError,
	NotAllowedError,
	RateLimitError,
	UnavailableError,
	UnexpectedAnswerError,
	type HelixError,
} from './errors.js'

const WireError = v.object({ message: v.optional(v.string()), error: v.optional(v.string()) })
const longestWords = 300

/** What is known of a call beside its answer. */
export interface Circumstances {
	/** Of the account that made it; missing where an app did. */
	readonly login: string | undefined
	readonly adviceOn: ((scopes: readonly string[]) => string) | undefined
	/** Milliseconds until the general limit is free, where it is used up. */
	readonly limited: number | undefined
}

/** The error for an answer that is no success. */
export function errorOf(
	target: Endpoint,
	status: number,
	body: Json | undefined,
	{ login, adviceOn, limited }: Circumstances,
): HelixError {
	const who = login === undefined ? 'the app' : `@${login}`
	const wire = v.safeParse(WireError, body)
	const words = wire.success ? (wire.output.message || wire.output.error || '').slice(0, longestWords) : ''
	const failure = { title: target.title, status, ...(words && { words }), ...(body !== undefined && { body }) }
	// Twitch has answered a missing scope with 400 as well.
	const scopes = /^missing scope:\s*(.+)$/i.exec(words)?.[1]?.match(/[a-z_]+(?::[a-z_]+)+/g)
	if (scopes) return new MissingScopeError(failure, scopes, who, adviceOn?.(scopes))
	const known = knownRefusal(target, status, words)
	if (status === 429) {
		return new RateLimitError(failure, limited === undefined ? undefined : Math.ceil(limited / 1000), known)
	}
	if (status >= 500) return new UnavailableError(failure)
	if (status === 401 || status === 403) return new NotAllowedError(failure, who, known)
	return wire.success && status >= 400 ? new DeclinedError(failure, known) : new UnexpectedAnswerError(failure)
}
