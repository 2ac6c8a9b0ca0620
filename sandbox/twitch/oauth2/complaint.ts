import type { Answer } from '../http/answer.js'

/** Errors of this host lack the `error` that those of Helix have. */
export function complain(status: number, message: string): Answer {
	return { status, body: { status, message } }
}

/** Thrown wherever a request turns out not to be in order. */
export class Complaint extends Error {
	constructor(readonly answer: Answer) {
		super(`Answered ${answer.status}`)
	}
}

/** The value, or a complaint that it is missing. */
export function required<T>(value: T | undefined, message: string): T {
	if (value === undefined || value === '') throw new Complaint(complain(400, message))
	return value
}
