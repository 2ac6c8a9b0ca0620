import { Hono } from 'hono'
import type { AppEnvironment } from '../app.js'

/**
 * Serves an application under a path as well as without it. A REST API takes its stage out of the path, an HTTP API leaves
 * it in, and a domain of one's own may add another: users see the path in any case.
 */
export function underPath(app: Hono<AppEnvironment>, path: string): Hono {
	const prefix = path.replace(/\/+$/, '')
	const outer = new Hono()
	outer.all('*', async ({ req, env }) => app.fetch(without(prefix, req.raw), env))
	return outer
}

function without(prefix: string, request: Request): Request {
	const url = new URL(request.url)
	if (!prefix || !`${url.pathname}/`.startsWith(`${prefix}/`)) return request
	url.pathname = url.pathname.slice(prefix.length) || '/'
	return new Request(url, request)
}
