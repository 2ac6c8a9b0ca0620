import type { TokenRequest } from './request.js'

export type Answer =
	| {
			/** 200 unless told. */
			status?: number
			headers?: Record<string, string>
			/** Sent piece by piece; an iterable may be slow or endless. */
			body?: string | AsyncIterable<string>
	  }
	/** Cuts the connection. */
	| 'drop'

export type Responder = (request: TokenRequest) => Answer

/** What a good token server does: `GET /?id=GUID` answers the token as plain text. */
export function respondWithTokens(lookup: (guid: string) => string | undefined): Responder {
	return ({ method, path, query }) => {
		const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
		if (method !== 'GET' || path !== '/') return { status: 404, headers, body: 'Not found' }
		const token = lookup(query.id?.[0] ?? '')
		return token === undefined ? { status: 404, headers, body: 'Unknown id' } : { headers, body: token }
	}
}
