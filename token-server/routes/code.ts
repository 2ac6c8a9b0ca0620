import { Hono } from 'hono'
import * as v from 'valibot'
import { Secret } from '../../src/twitch/oauth/secret.js'
import type { AppEnvironment, AppSettings } from '../app.js'
import { readJson } from './body.js'

const Body = v.object({ code: v.pipe(v.string(), v.trim(), v.nonEmpty()) })

/** For a code copied by hand from the redirect's address, where no page can be reached: `POST /code {"code"}`. */
export function codeRoute({ keeper }: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	app.post('/code', async (context) => {
		context.header('Cache-Control', 'no-store')
		const body = v.safeParse(Body, await readJson(context))
		if (!body.success) return context.json({ message: 'Send {"code": "…"} as JSON.' }, 400)
		const result = await keeper.login(new Secret(body.output.code))
		if (result.kind === 'refused')
			return context.json({ message: `Twitch did not accept the code: ${result.words}.` }, 400)
		if (result.kind === 'unavailable') return context.json({ message: `${result.words}. Try again.` }, 503)
		const { login, scopes, expiresAt } = result.account
		return context.json({
			...(result.guid ? { id: result.guid.reveal() } : { message: 'The id that you have goes on working.' }),
			login,
			scopes,
			expires_in: Math.round((expiresAt - Date.now()) / 1000),
		})
	})
	return app
}
