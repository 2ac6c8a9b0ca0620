import { OutOfTimeError } from './deadline.js'

/** Why a request got no answer. `sent` is false only where the other side has surely not seen the request. */
export interface NetworkFailure {
	readonly code: string | undefined
	readonly sent: boolean
	/** Completes a sentence: "The token server at host …". */
	readonly words: string
}

const unsent: Readonly<Record<string, string>> = {
	ENOTFOUND: 'was not found by its name (DNS)',
	EAI_AGAIN: 'could not be looked up: the name service (DNS) does not answer',
	ECONNREFUSED: 'refuses the connection: nothing listens there',
	EHOSTUNREACH: 'cannot be reached over the network',
	ENETUNREACH: 'cannot be reached: there is no network',
	UND_ERR_CONNECT_TIMEOUT: 'does not accept the connection in time',
}

export function networkFailure(error: unknown): NetworkFailure {
	if (causes(error).some((cause) => cause instanceof OutOfTimeError || nameOf(cause) === 'TimeoutError')) {
		return { code: 'TIMEOUT', sent: true, words: 'did not answer in time' }
	}
	// fetch never asks ports of other protocols (fetch.spec.whatwg.org/#port-blocking).
	if (causes(error).some((cause) => cause instanceof Error && cause.message === 'bad port')) {
		return { code: 'BAD_PORT', sent: false, words: 'is on a port that is not for web servers' }
	}
	const code = causes(error).map(codeOf).find(Boolean)
	const words = unsent[code ?? '']
	if (words) return { code, sent: false, words }
	if (code && /CERT|TLS|SSL|SELF_SIGNED|VERIFY|ALTNAME/.test(code)) {
		return {
			code,
			sent: false,
			words: `has a TLS certificate that is not accepted (${code}); is this computer's clock right?`,
		}
	}
	return { code, sent: true, words: `closed the connection without an answer${code ? ` (${code})` : ''}` }
}

/** The error and what caused it; happy-eyeballs failures come as an AggregateError of one per address. */
function causes(error: unknown): unknown[] {
	if (!(error instanceof Error)) return []
	const inner = error instanceof AggregateError ? error.errors : []
	return [error, ...causes(error.cause), ...inner.flatMap((each) => causes(each))]
}

function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function nameOf(error: unknown): string | undefined {
	return error instanceof Error ? error.name : undefined
}
