import type { Secret } from '../oauth/secret.js'
import { TokenSourceError } from './token-source.js'

/** How a token server is asked. The URL holds no user info; that is in the headers. */
export interface TokenServerRequest {
	readonly url: URL
	readonly headers: Readonly<Record<string, string>>
}

export interface TokenServerSettings {
	readonly url: URL
	readonly guid: Secret
	/** One more header, such as an API gateway's key. */
	readonly header?: { readonly name: string; readonly value: Secret }
}

/** `GET <URL>?id=<GUID>`: beside what the query holds already, in place of an `id` there; user info as Basic header. */
export function firstRequest({ url, guid, header }: TokenServerSettings): TokenServerRequest {
	const target = new URL(url)
	target.hash = ''
	target.searchParams.set('id', guid.reveal())
	const headers: Record<string, string> = { accept: 'text/plain, application/json' }
	if (target.username || target.password) {
		const userInfo = `${decoded(target.username)}:${decoded(target.password)}`
		headers['authorization'] = `Basic ${Buffer.from(userInfo).toString('base64')}`
		target.username = ''
		target.password = ''
	}
	if (header) headers[header.name.toLowerCase()] = header.value.reveal()
	return { url: target, headers }
}

/** Follows a redirect: never from https to http, and what identifies us never to another origin. */
export function redirected(request: TokenServerRequest, location: string): TokenServerRequest {
	if (!URL.canParse(location, request.url.href)) {
		throw new TokenSourceError('permanent', 'The token server redirects to an invalid address. Tell whoever runs it.')
	}
	const target = new URL(location, request.url)
	if (!/^https?:$/.test(target.protocol) || (request.url.protocol === 'https:' && target.protocol === 'http:')) {
		throw new TokenSourceError(
			'permanent',
			`The token server redirects to an unsafe address (${target.protocol}//${target.host}). Use the final https address as the token server URL.`,
		)
	}
	target.hash = ''
	target.username = ''
	target.password = ''
	const sameOrigin = target.origin === request.url.origin
	return { url: target, headers: sameOrigin ? request.headers : { accept: 'text/plain, application/json' } }
}

/** Undoes the encoding that a URL's user info has; what was never encoded stays. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text)
	} catch {
		return text
	}
}
