import type { Context } from 'hono'
import { type Endpoint, findEndpoint } from '../facts/facts.js'
import type { World } from '../world/world.js'
import { tokenIn } from './authorization.js'
import { isRecord, readBody } from './body.js'
import type { RecordedRequest } from './request.js'

export async function readRequest(
	context: Context,
	host: 'helix' | 'oauth2',
	world: World,
): Promise<Omit<RecordedRequest, 'status'>> {
	const { method } = context.req
	const path = context.req.path.slice(`/${host}`.length)
	const query = { ...context.req.queries() }
	const headers = { ...context.req.header() }
	const body = readBody(await context.req.text(), headers['content-type'])
	const endpoint = host === 'helix' ? findEndpoint(method, path) : undefined
	const sent = [...Object.keys(query), ...(isRecord(body) ? Object.keys(body) : [])]
	return {
		at: Date.now(),
		host,
		method,
		path,
		endpoint: endpoint?.id,
		query,
		headers,
		body,
		user: world.tokens.known(tokenIn(headers) ?? '')?.user.login,
		ignored: endpoint ? sent.filter((name) => !takes(endpoint, name)) : [],
	}
}

function takes({ query, body }: Endpoint, name: string): boolean {
	return [...query, ...body].some((parameter) => parameter.name === name)
}
