import type { NetworkFailure } from '../oauth/network-failure.js'
import type { Json } from './json.js'

/** What a failed call was and what Twitch answered. */
export interface Failure {
	/** The endpoint's name in Twitch's reference. */
	readonly title: string
	readonly status?: number
	/** Twitch's own words, without secrets. */
	readonly words?: string
	/** Twitch's whole answer, without secrets. */
	readonly body?: Json
}

/** Every failed Helix call, one class a cause. The message is a sentence for the user. */
export abstract class HelixError extends Error {
	readonly failure: Failure

	constructor(sentence: string, failure: Failure) {
		super(sentence)
		this.name = new.target.name
		this.failure = failure
	}
}

export const usualAdvice = 'Log in again where the token comes from, with this scope.'

/** The token lacks a scope: Twitch said so, or it was known before anything was sent. */
export class MissingScopeError extends HelixError {
	readonly scopes: readonly string[]

	constructor(failure: Failure, scopes: readonly string[], who: string, advice = usualAdvice) {
		super(`${failure.title} needs the scope ${scopes.join(' or ')}, which ${who} has not granted. ${advice}`, failure)
		this.scopes = scopes
	}
}

/** The token is good, but its user may not do this (401 with a good token, or 403). */
export class NotAllowedError extends HelixError {
	/** Twitch says that a role in the channel is missing. */
	readonly isAboutRole: boolean

	/** @param sentence where the cause is known, and is none of a role */
	constructor(failure: Failure, who: string, sentence?: string) {
		super(sentence ?? `Twitch does not let ${who} do this: ${words(failure)}`, failure)
		this.isAboutRole = failure.status === 403 && sentence === undefined
	}
}

/** Twitch understood and declined: a wrong value, not live, already done… */
export class DeclinedError extends HelixError {
	constructor(failure: Failure, sentence?: string) {
		super(sentence ?? `Twitch declined: ${words(failure)}`, failure)
	}
}

/** Twitch took a chat message and did not show it. */
export class DroppedMessageError extends HelixError {
	constructor(failure: Failure) {
		super(`Twitch did not show the message: ${words(failure)}`, failure)
	}
}

/** Too many requests, in all or of this kind. */
export class RateLimitError extends HelixError {
	/** Until Twitch's general limit is full again; undefined where the limit is the endpoint's own. */
	readonly seconds: number | undefined

	constructor(failure: Failure, seconds: number | undefined, sentence?: string) {
		super(
			seconds === undefined
				? (sentence ?? `Twitch says that this was done too often: ${words(failure)}`)
				: `Twitch's rate limit is used up. It is free again in ${seconds} s.`,
			failure,
		)
		this.seconds = seconds
	}
}

/** Twitch did not answer, or has trouble of its own. */
export class UnavailableError extends HelixError {
	constructor(failure: Failure, network?: NetworkFailure) {
		super(
			network
				? `Twitch ${network.words}. ${network.sent ? 'It may have been done: look before you press again.' : 'Check the network.'}`
				: `Twitch has trouble of its own (${failure.status}). Try again.`,
			failure,
		)
	}
}

/** An answer that is not what Twitch documents. */
export class UnexpectedAnswerError extends HelixError {
	constructor(failure: Failure) {
		super(
			`${failure.title}: something other than Twitch answered. Does this network want a login? If not, check the Twitch API address (Advanced).`,
			failure,
		)
	}
}

function words({ words, status, title }: Failure): string {
	if (!words) return `${title} failed with ${status}.`
	return /[.!?]$/.test(words) ? words : `${words}.`
}
