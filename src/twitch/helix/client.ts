import type { GenericSchema, InferOutput } from 'valibot'
import * as v from 'valibot'
import type { Bearer, TokenHolder } from '../auth/session-state.js'
import { Deadline, delay } from '../oauth/deadline.js'
import { networkFailure } from '../oauth/network-failure.js'
import type { Redactor } from '../oauth/redactor.js'
import { isCollision } from './collisions.js'
import { endpoint, type Endpoint, type EndpointId } from './endpoints.js'
import { UnavailableError, UnexpectedAnswerError } from './errors.js'
import { errorOf } from './error-of.js'
import { redacted, type Json } from './json.js'
import { rateLimitedFor, readRateLimit, type RateLimit } from './rate-limit.js'
import { repeatAfter, type Outcome } from './repeat.js'

/** Milliseconds for one attempt. */
const attemptTime = 2000
/** Milliseconds for a call in all, where nothing else is given: a button has 5 s in Companion. */
const callTime = 4500

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export interface Parameters {
	readonly query?: Query
	readonly body?: unknown
}

export interface HelixAnswer {
	readonly status: number
	/** Text where it is no JSON, undefined where the answer has no body. */
	readonly body: Json | undefined
}

export interface HelixSettings {
	/** Such as `https://api.twitch.tv/helix`; the only place that the token is sent to. */
	readonly apiUrl: string
	readonly session: TokenHolder
	readonly redactor: Redactor
	/** What the user does so that scopes are granted, as a sentence. */
	readonly adviceOn?: (scopes: readonly string[]) => string
	readonly onRequest?: () => void
	readonly onRateLimit?: (rate: RateLimit) => void
}

/** The API as one account sees it. `within` binds it to the time of a press. */
export class HelixClient {
	readonly #settings: HelixSettings
	readonly #deadline: Deadline | undefined

	constructor(settings: HelixSettings, deadline?: Deadline) {
		this.#settings = settings
		this.#deadline = deadline
	}

	within(deadline: Deadline): HelixClient {
		return new HelixClient(this.#settings, deadline)
	}

	/** Makes the call and checks the answer. @throws {HelixError | NoTokenError} */
	async read<S extends GenericSchema>(id: EndpointId, parameters: Parameters, schema: S): Promise<InferOutput<S>> {
		const { status, body } = await this.call(endpoint(id), parameters)
		const checked = v.safeParse(schema, body)
		if (!checked.success) throw new UnexpectedAnswerError({ title: endpoint(id).title, status })
		return checked.output
	}

	/** Makes a call whose answer holds nothing of use. @throws {HelixError | NoTokenError} */
	async send(id: EndpointId, parameters: Parameters): Promise<void> {
		const { status, body } = await this.call(endpoint(id), parameters)
		// A web page with status 200 is no success, whoever sent it.
		if (typeof body === 'string') throw new UnexpectedAnswerError({ title: endpoint(id).title, status })
	}

	/** @throws {HelixError | NoTokenError} for everything but a status of 2xx */
	async call(target: Endpoint, parameters: Parameters): Promise<HelixAnswer> {
		const deadline = this.#deadline ?? new Deadline(callTime)
		try {
			return await this.#insist(target, parameters, deadline)
		} finally {
			if (!this.#deadline) deadline.end()
		}
	}

	/** Repeats where that helps: with a newer token once, and once more after a failure that passes. */
	async #insist(target: Endpoint, parameters: Parameters, deadline: Deadline): Promise<HelixAnswer> {
		const { session } = this.#settings
		let bearer = await session.token(deadline.signal)
		let isRenewed = false
		let isRepeated = false
		for (;;) {
			const result = await this.#attempt(target, parameters, bearer, deadline)
			if ('answer' in result) return result.answer
			if (result.response?.status === 401 && !isRenewed) {
				const recovery = await session.recover(bearer.token, deadline.signal)
				if (recovery === 'permission') throw result.error
				bearer = recovery
				isRenewed = true
				continue
			}
			const wait = isRepeated ? undefined : repeatAfter(target.method, result.outcome, deadline.remaining())
			if (wait === undefined) throw result.error
			isRepeated = true
			await delay(wait, deadline.signal)
		}
	}

	async #attempt(target: Endpoint, { query, body }: Parameters, bearer: Bearer, deadline: Deadline): Promise<Attempt> {
		const { onRequest, onRateLimit, redactor, adviceOn } = this.#settings
		onRequest?.()
		const attempt = new Deadline(attemptTime, deadline.signal)
		try {
			const search = searchParameters(query).toString()
			// A plain fetch: a library around it took as long as the request itself on its way to Twitch (see bench).
			const response = await fetch(`${this.#settings.apiUrl}/${target.path}${search && `?${search}`}`, {
				method: target.method,
				headers: {
					authorization: `Bearer ${bearer.token.reveal()}`,
					'client-id': bearer.grant.clientId,
					...(body !== undefined && { 'content-type': 'application/json' }),
				},
				body: body === undefined ? null : JSON.stringify(body),
				redirect: 'manual',
				signal: attempt.signal,
			})
			const text = await response.text()
			const rate = readRateLimit(response.headers)
			if (rate) onRateLimit?.(rate)
			if (response.ok) return { answer: { status: response.status, body: parse(text) } }
			const limited = rateLimitedFor(response.headers)
			return {
				response,
				outcome: {
					kind: 'status',
					status: response.status,
					rateLimitedFor: limited,
					isCollision: isCollision(target, response.status),
				},
				error: errorOf(target, response.status, redacted(parse(text), redactor), {
					login: bearer.grant.login,
					adviceOn,
					limited,
				}),
			}
		} catch (error) {
			deadline.signal.throwIfAborted()
			const failure = networkFailure(error)
			return { outcome: { kind: 'network', failure }, error: new UnavailableError({ title: target.title }, failure) }
		} finally {
			attempt.end()
		}
	}
}

type Attempt =
	{ readonly answer: HelixAnswer } | { readonly response?: Response; readonly outcome: Outcome; readonly error: Error }

/** Twitch takes lists as repeated keys, never with commas. */
function searchParameters(query: Query = {}): URLSearchParams {
	const parameters = new URLSearchParams()
	for (const [name, value] of Object.entries(query)) {
		const values = typeof value === 'object' ? value : value === undefined ? [] : [value]
		for (const each of values) parameters.append(name, String(each))
	}
	return parameters
}

function parse(text: string): Json | undefined {
	if (text === '') return undefined
	try {
		return JSON.parse(text) as Json
	} catch {
		return text
	}
}
