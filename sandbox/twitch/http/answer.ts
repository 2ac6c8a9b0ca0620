import { STATUS_CODES } from 'node:http'

export interface Answer {
	status: number
	/** A string is sent as it is, anything else as JSON, undefined as no body at all. */
	body?: unknown
	headers?: Record<string, string>
}

/** Thrown wherever a request turns out not to be in order. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		message: string,
		/** What the body says besides. */
		readonly more: object = {},
	) {
		super(message)
	}

	get answer(): Answer {
		return refuse(this.status, this.message, this.more)
	}
}

export function refuse(status: number, message: string, more: object = {}): Answer {
	return { status, body: { error: STATUS_CODES[status] ?? '', status, message, ...more } }
}
