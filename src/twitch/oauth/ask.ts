import ky from 'ky'
import { Deadline } from './deadline.js'

export interface Question {
	readonly method: 'GET' | 'POST'
	readonly headers?: Readonly<Record<string, string>>
	readonly form?: URLSearchParams
	/** Milliseconds for the whole answer, its body included. */
	readonly timeout: number
	/** Bytes of the body that are read at most. */
	readonly limit: number
	readonly signal?: AbortSignal
}

export interface Answer {
	readonly status: number
	readonly headers: Headers
	readonly text: string
	/** The body was longer than the limit; what follows was not read. */
	readonly cut: boolean
}

/**
 * One request, answered whole or not at all: no retry, no redirect followed. Throws what `networkFailure` explains, or
 * the signal's reason.
 */
export async function ask(url: URL | string, question: Question): Promise<Answer> {
	const deadline = new Deadline(question.timeout, question.signal)
	try {
		const response = await ky(url, {
			method: question.method,
			headers: question.headers,
			body: question.form,
			redirect: 'manual',
			retry: 0,
			timeout: false,
			throwHttpErrors: false,
			signal: deadline.signal,
		})
		return { status: response.status, headers: response.headers, ...(await read(response, question.limit)) }
	} catch (error) {
		// An abort reaches us in the fetch library's words: what ended it is the truth.
		throw deadline.signal.aborted ? deadline.signal.reason : error
	} finally {
		deadline.end()
	}
}

async function read(response: Response, limit: number): Promise<Pick<Answer, 'text' | 'cut'>> {
	const decoder = new TextDecoder()
	let text = ''
	let length = 0
	for await (const chunk of response.body ?? []) {
		length += chunk.byteLength
		text += decoder.decode(chunk, { stream: true })
		// Leaving the loop cancels the body, which closes the connection.
		if (length > limit) return { text: text.slice(0, limit), cut: true }
	}
	return { text: text + decoder.decode(), cut: false }
}
