import { Hono } from 'hono'
import type { AppEnvironment, AppSettings } from '../app.js'
import { hashGuid } from '../accounts/guid.js'

/** The contract with the module: `GET /?id=GUID` answers with the access token; `DELETE` revokes and forgets it. */
export function tokenRoutes({ keeper, publicUrl }: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	const loginUrl = `${publicUrl}/login`
	const headers = {
		'Content-Type': 'text/plain; charset=utf-8',
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		Link: `<${loginUrl}>; rel="login"`,
	}
	// A plain Response: the context's own would copy the headers one by one, which is most of the work of an answer.
	const answer = (text: string, status: 200 | 400 | 404 | 410 | 503): Response =>
		new Response(text, { status, headers: status === 503 ? { ...headers, 'Retry-After': '5' } : headers })

	app.get('/', async (context) => {
		const guid = context.req.query('id')
		if (!guid) return answer(`This is a token server. Log in at ${loginUrl}.`, 400)
		const result = await keeper.tokenFor(guid)
		switch (result.kind) {
			case 'token':
				return answer(result.token.reveal(), 200)
			case 'unknown':
				return answer(`There is no login with this id. Log in at ${loginUrl}.`, 404)
			case 'login needed':
				return answer(`@${result.account.login} has to log in again at ${loginUrl}. ${result.reason}`, 410)
			case 'unavailable':
				return answer(`${result.words}.`, 503)
		}
	})

	app.delete('/', async (context) => {
		const account = await keeper.store.byGuid(hashGuid(context.req.query('id') ?? ''))
		if (!account) return answer('There is no login with this id.', 404)
		const isRevoked = await keeper.remove(account)
		return answer(
			isRevoked
				? `The login of @${account.login} is revoked and forgotten.`
				: `The login of @${account.login} is forgotten. Twitch could not be told: disconnect the app at https://www.twitch.tv/settings/connections.`,
			200,
		)
	})
	return app
}
