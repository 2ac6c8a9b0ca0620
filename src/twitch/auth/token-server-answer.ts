import type { Answer } from '../oauth/ask.js'
import { Secret } from '../oauth/secret.js'
import { TokenSourceError } from './token-source.js'

export const longestAnswer = 16 * 1024
const longestWords = 200

const transientStatuses = new Set([408, 425, 429])

/** The token in an answer of a token server, or a TokenSourceError that says what came instead. */
export function readAnswer(answer: Answer, redact: (text: string) => string): Secret {
	if (answer.status >= 500 || transientStatuses.has(answer.status)) {
		throw new TokenSourceError(
			'transient',
			`The token server has trouble of its own (${answer.status}${wordsOf(answer, redact)}).`,
			retryAfter(answer.headers),
		)
	}
	if (answer.status === 204) throw refused('The token server returned an empty answer, not a token.')
	if (answer.status !== 200) {
		throw new TokenSourceError('permanent', closed(`${refusal(answer.status)}${wordsOf(answer, redact)}`))
	}
	if (answer.cut) throw refused('The token server returned more than 16 KiB, not a token.')
	const json = parseJson(answer.text)
	return json === undefined ? readText(answer) : readJson(json, redact)
}

function readText(answer: Answer): Secret {
	const text = answer.text.trim()
	if (text === '') throw refused('The token server returned an empty answer, not a token.')
	// Many a server calls everything text/html: one word is no page.
	if (isMarkup(text) || (isCalledHtml(answer) && /\s/.test(text))) {
		throw refused('The token server returned a web page, not a token.')
	}
	return readToken(text)
}

function readJson(json: unknown, redact: (text: string) => string): Secret {
	if (typeof json === 'string') return readToken(json)
	if (typeof json === 'number') return readToken(String(json))
	for (const name of ['access_token', 'accessToken', 'token']) {
		const token = member(json, name)
		if (typeof token === 'string') return readToken(token)
	}
	const words = ownWords(json)
	throw refused(`The token server returned JSON without an access token${words ? `: ${shorten(redact(words))}` : '.'}`)
}

/** Takes off what people and servers put around a token. */
function readToken(text: string): Secret {
	const bare = text
		.trim()
		.replace(/^(["'])(.*)\1$/s, '$2')
		.trim()
		.replace(/^(oauth:|bearer\s+)/i, '')
		.trim()
	if (bare === '') throw refused('The token server returned an empty answer, not a token.')
	if (/\s/.test(bare)) throw refused('The token server returned several words, not a token.')
	if (!/^[\x21-\x7e]+$/.test(bare)) throw refused('The token server returned unprintable characters, not a token.')
	return new Secret(bare)
}

function refused(whatCame: string): TokenSourceError {
	return new TokenSourceError('permanent', `${closed(whatCame)} Check the token server URL.`)
}

function closed(sentence: string): string {
	return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}

function refusal(status: number): string {
	if (status === 404) return 'The token server does not know this GUID (404). Check the GUID and the token server URL'
	if (status === 410) return 'The token server asks for a new login (410)'
	if (status === 401 || status === 403) {
		return `The token server denies access (${status}). Check the GUID, and the extra header if it needs one`
	}
	return `The token server refuses (${status}). Check the token server URL`
}

/** The server's own words, as the end of a sentence. */
function wordsOf(answer: Answer, redact: (text: string) => string): string {
	if (answer.text.trim() === '') return ''
	if (isMarkup(answer.text)) return ': it answered with a web page'
	const words = ownWords(parseJson(answer.text)) ?? answer.text
	return `: ${shorten(redact(words))}`
}

function ownWords(json: unknown): string | undefined {
	return [member(json, 'message'), member(json, 'error')].find(
		(words): words is string => typeof words === 'string' && words.trim() !== '',
	)
}

function shorten(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim()
	return line.length > longestWords ? `${line.slice(0, longestWords)}…` : line
}

function isMarkup(text: string): boolean {
	return /^\s*<(!|\?|[a-z])/i.test(text)
}

function isCalledHtml(answer: Answer): boolean {
	return /\bhtml\b/i.test(answer.headers.get('content-type') ?? '')
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown
	} catch {
		return undefined
	}
}

function member(json: unknown, name: string): unknown {
	return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined
}

/** Retry-After in seconds or as a date, at most an hour. */
function retryAfter(headers: Headers): number {
	const value = headers.get('retry-after')
	if (!value) return 0
	const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
	return Number.isFinite(milliseconds) ? Math.min(Math.max(0, milliseconds), 3_600_000) : 0
}
