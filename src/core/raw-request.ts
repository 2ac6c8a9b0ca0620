import type { Endpoint } from '../twitch/helix/endpoints.js'
import { HelixError } from '../twitch/helix/errors.js'
import type { Query } from '../twitch/helix/client.js'
import { redacted, valueAt, type Json } from '../twitch/helix/json.js'
import type { Connection } from './connection.js'
import type { Press } from './press.js'
import { PressError } from './press-error.js'

export interface RawRequest {
	readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
	/** Below the API's address, or the whole address. */
	readonly path: string
	/** As in an address, or a JSON object of names and values. */
	readonly query: string
	/** JSON text; empty for none. */
	readonly body: string
	/** Where in the answer the value is that is kept on its own, such as data.0.id; empty for none. */
	readonly jsonPath: string
}

const methods = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const

/** Sends what the user wrote, to the configured API alone, and keeps the answer for variables. */
export async function sendRaw(connection: Connection, press: Press, request: RawRequest): Promise<string> {
	const apiUrl = connection.addresses?.api ?? ''
	// What an earlier request was answered is not the answer to this one.
	connection.state.addResults({ api: { status: 0, response: null, value: undefined } })
	const fill = await placeholders(press, [request.path, request.query, request.body])
	const { path, query } = targetOf(apiUrl, fill(request.path), fill(request.query))
	const body = bodyOf(fill(request.body))
	const target: Endpoint = {
		title: 'Helix API request',
		method: methods[request.method],
		path,
		who: 'user',
		scopes: [],
	}
	const keep = (status: number, response: Json): void =>
		connection.state.addResults({ api: { status, response, value: valueAt(response, request.jsonPath) } })
	try {
		const { helix } = await press.asOwn()
		const answer = await helix.call(target, { query, body })
		keep(answer.status, redacted(answer.body ?? null, connection.redactor))
		return `${answer.status} ${target.method} ${path}`
	} catch (error) {
		if (error instanceof HelixError && error.failure.status) {
			keep(error.failure.status, error.failure.body ?? null)
		}
		throw error
	}
}

/**
 * The path below the API's address. @throws {PressError} for every other address, before anything is sent: the token goes
 * with the request.
 */
export function targetOf(apiUrl: string, path: string, query: string): { path: string; query: Query } {
	const base = new URL(`${apiUrl}/`)
	const isWhole = /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(path.trim())
	const written = isWhole ? path.trim() : path.trim().replace(/^\/+(helix\/)?/i, '')
	const target = URL.canParse(written, base.href) ? new URL(written, base.href) : undefined
	const isBelow = target?.origin === base.origin && target.pathname.startsWith(base.pathname)
	if (!target || !isBelow || target.username || target.password) {
		throw new PressError(
			`Path: only requests to ${base.origin}${base.pathname} are sent, so that the token goes nowhere else.`,
		)
	}
	const parameters: Record<string, string[]> = {}
	for (const [name, value] of [...target.searchParams, ...queryOf(query)]) (parameters[name] ??= []).push(value)
	return { path: target.pathname.slice(base.pathname.length), query: parameters }
}

function queryOf(text: string): [string, string][] {
	if (!text.trim().startsWith('{')) return [...new URLSearchParams(text.trim())]
	const json = parse(text)
	if (typeof json !== 'object' || json === null) {
		throw new PressError('Query: this is not valid JSON. Check quotes, commas and brackets.')
	}
	return Object.entries(json).flatMap(([name, value]) =>
		(Array.isArray(value) ? value : [value]).map((each): [string, string] => [
			name,
			typeof each === 'object' ? JSON.stringify(each) : String(each),
		]),
	)
}

function bodyOf(text: string): unknown {
	if (text.trim() === '') return undefined
	const json = parse(text)
	if (json === undefined) throw new PressError('JSON body: this is not valid JSON. Check quotes, commas and brackets.')
	return json
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown
	} catch {
		return undefined
	}
}

/** Looks up the ids only where one is asked for. */
async function placeholders(press: Press, texts: readonly string[]): Promise<(text: string) => string> {
	const uses = (name: string): boolean => texts.some((text) => text.includes(name))
	const channelId = uses('{channel_id}') ? (await press.channel()).id : ''
	const userId = uses('{user_id}') ? (await press.asOwn()).userId : ''
	return (text) => text.replaceAll('{channel_id}', channelId).replaceAll('{user_id}', userId)
}
