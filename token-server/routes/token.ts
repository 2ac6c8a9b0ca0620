import { Hono, type Context } from 'hono'
import type { AppEnvironment, AppSettings } from '../app.js'
import { hashGuid } from '../accounts/guid.js'

/** The contract with the module: `GET /?id=GUID` answers with the access token; `DELETE` revokes and forgets it. */
export function tokenRoutes({ keeper, publicUrl }: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	const loginUrl = `${publicUrl}/login`
	const answer = (context: Context, text: string, status: 200 | 400 | 404 | 410 | 503): Response =>
		context.body(text, status, {
			'Content-Type': 'text/plain; charset=utf-8',
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff',
			Link: `<${loginUrl}>; rel="login"`,
			...(status === 503 && { 'Retry-After': '5' }),
		})

	app.get('/', async (context) => {
		const guid = context.req.query('id')
		if (!guid) return answer(context, `This is a token server. Log in at ${loginUrl}.`, 400)
		const result = await keeper.tokenFor(guid)
		switch (result.kind) {
			case 'token':
				return answer(context, result.token.reveal(), 200)
			case 'unknown':
				return answer(context, `There is no login with this id. Log in at ${loginUrl}.`, 404)
			case 'login needed':
				return answer(context, `@${result.account.login} has to log in again at ${loginUrl}. ${result.reason}`, 410)
			case 'unavailable':
				return answer(context, `${result.words}.`, 503)
		}
	})

	app.delete('/', async (context) => {
		const account = await keeper.store.byGuid(hashGuid(context.req.query('id') ?? ''))
		if (!account) return answer(context, 'There is no login with this id.', 404)
		const isRevoked = await keeper.remove(account)
		return answer(
			context,
			isRevoked
				? `The login of @${account.login} is revoked and forgotten.`
				: `The login of @${account.login} is forgotten. Twitch could not be told: disconnect the app at https://www.twitch.tv/settings/connections.`,
			200,
		)
	})
	return app
}
