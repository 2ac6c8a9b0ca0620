import type { Answer } from '../http/answer.js'

/** Errors of this host lack the `error` that those of Helix have. */
export function complain(status: number, message: string): Answer {
	return { status, body: { status, message } }
}
