import { ask } from '../oauth/ask.js'
import { Deadline } from '../oauth/deadline.js'
import { networkFailure } from '../oauth/network-failure.js'
import type { Redactor } from '../oauth/redactor.js'
import { Secret } from '../oauth/secret.js'
import { loginPageIn, withScopes } from './login-page.js'
import { longestAnswer, readAnswer } from './token-server-answer.js'
import {
	decoded,
	firstRequest,
	redirected,
	type TokenServerRequest,
	type TokenServerSettings,
} from './token-server-request.js'
import { TokenSourceError, type TokenSource } from './token-source.js'

const timeout = 5000
const redirects = new Set([301, 302, 303, 307, 308])
const mostRedirects = 5

/** The main source: a server that answers `GET <URL>?id=<GUID>` with the access token. */
export class TokenServer implements TokenSource {
	readonly name = 'the token server'
	readonly howToLogIn = 'Log in at the token server.'
	readonly keptElsewhere = 'The token server keeps this login, and others may use it, too: log out there.'
	readonly #request: TokenServerRequest
	readonly #redactor: Redactor
	#loginPage: string | undefined

	constructor(settings: TokenServerSettings, redactor: Redactor) {
		this.#request = firstRequest(settings)
		this.#redactor = redactor
		const basic = this.#request.headers['authorization']?.split(' ').at(-1)
		redactor.know(settings.guid, ...[settings.header?.value, basic && new Secret(basic)].filter((each) => !!each))
		// A key may stand in the address as well.
		for (const text of [decoded(settings.url.password), ...settings.url.searchParams.values()]) {
			redactor.know(new Secret(text))
		}
	}

	async fetch(signal: AbortSignal): Promise<Secret> {
		const deadline = new Deadline(timeout, signal)
		try {
			return await this.#follow(this.#request, deadline)
		} catch (error) {
			signal.throwIfAborted()
			if (error instanceof TokenSourceError) throw error
			throw new TokenSourceError(
				'transient',
				`The token server at ${this.#request.url.host} ${networkFailure(error).words}.`,
			)
		} finally {
			deadline.end()
		}
	}

	loginPage(scopes: readonly string[]): string | undefined {
		return this.#loginPage && withScopes(this.#loginPage, scopes)
	}

	async #follow(first: TokenServerRequest, deadline: Deadline): Promise<Secret> {
		let request = first
		for (let count = 0; count <= mostRedirects; count += 1) {
			const { url, headers } = request
			const remaining = deadline.remaining()
			const answer = await ask(url, {
				method: 'GET',
				headers,
				timeout: remaining,
				limit: longestAnswer,
				signal: deadline.signal,
			})
			const page = loginPageIn(answer.headers, url)
			// It is shown to everyone: one that holds the GUID or a key is none.
			if (page && this.#redactor.redact(page) === page) this.#loginPage = page
			const location = answer.headers.get('location')
			if (!redirects.has(answer.status) || !location) {
				return readAnswer(answer, (text) => this.#redactor.redact(text))
			}
			request = redirected(request, location)
		}
		throw new TokenSourceError('permanent', 'The token server redirects in a circle. Check the token server URL.')
	}
}
