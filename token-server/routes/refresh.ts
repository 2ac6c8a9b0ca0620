import { Hono } from 'hono'
import { cors } from 'hono/cors'
import * as v from 'valibot'
import { Secret } from '../../src/twitch/oauth/secret.js'
import type { AppEnvironment, AppSettings } from '../app.js'
import { readJson } from './body.js'

const Body = v.object({ refresh_token: v.pipe(v.string(), v.nonEmpty()) })

/** For widgets that keep their own refresh token: `POST /refresh {"refresh_token"}` gives Twitch's answer as JSON. */
export function refreshRoute({ keeper, corsOrigins }: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	app.use('/refresh', cors({ origin: [...corsOrigins], allowMethods: ['POST'], allowHeaders: ['Content-Type'] }))
	app.post('/refresh', async (context) => {
		context.header('Cache-Control', 'no-store')
		const body = v.safeParse(Body, await readJson(context))
		if (!body.success) {
			return context.json({ error: 'Bad Request', status: 400, message: 'Send {"refresh_token": "…"} as JSON.' }, 400)
		}
		const result = await keeper.refreshForOther(new Secret(body.output.refresh_token))
		switch (result.kind) {
			case 'tokens': {
				const { accessToken, refreshToken, scopes, expiresAt } = result.tokens
				return context.json({
					access_token: accessToken.reveal(),
					refresh_token: refreshToken.reveal(),
					scope: scopes,
					token_type: 'bearer',
					expires_in: Math.round((expiresAt - Date.now()) / 1000),
				})
			}
			case 'user refused':
				return context.json({ error: 'Unauthorized', status: 401, message: `${result.words}. Log in again.` }, 401)
			case 'client refused':
				return context.json(
					{ error: 'Bad Gateway', status: 502, message: `Twitch does not accept this server's app: ${result.words}.` },
					502,
				)
			case 'unavailable':
				return context.json({ error: 'Service Unavailable', status: 503, message: `${result.words}.` }, 503)
		}
	})
	return app
}
