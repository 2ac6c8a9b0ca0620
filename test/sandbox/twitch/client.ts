import type { SimulatedTwitch } from '../../../sandbox/twitch/index.js'

export interface Sent {
	token?: string
	clientId?: string
	query?: Record<string, string | string[]>
	body?: unknown
	headers?: Record<string, string>
}

export interface Received {
	status: number
	headers: Headers
	body: unknown
	/** The message of a refusal. */
	message: unknown
	/** The first element of `data`; `data` itself where it is no list. */
	first: unknown
}

/** Sends requests to Helix as any honest client would. */
export function clientOf(twitch: SimulatedTwitch) {
	return async function send(call: string, sent: Sent = {}): Promise<Received> {
		const [method = '', path = ''] = call.split(' ')
		const url = new URL(`${twitch.apiUrl}${path}`)
		for (const [name, value] of Object.entries(sent.query ?? {})) {
			for (const one of [value].flat()) url.searchParams.append(name, one)
		}
		const response = await fetch(url, {
			method,
			headers: {
				...(sent.token === undefined ? {} : { Authorization: `Bearer ${sent.token}` }),
				'Client-Id': sent.clientId ?? twitch.world.clientId,
				...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
				...sent.headers,
			},
			...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
		})
		const body = parse(await response.text())
		const data = field(body, 'data')
		const list: unknown[] = Array.isArray(data) ? data : [data]
		return {
			status: response.status,
			headers: response.headers,
			body,
			message: field(body, 'message'),
			first: list[0],
		}
	}
}

export function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null
		? Object.entries(value).find(([key]) => key === name)?.[1]
		: undefined
}

function parse(text: string): unknown {
	return text === '' ? undefined : JSON.parse(text)
}
