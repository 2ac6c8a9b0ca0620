import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Secret } from '../../src/twitch/oauth/secret.js'
import type { AppEnvironment, AppSettings } from '../app.js'
import { chooseScopes, problem, welcome } from '../pages/pages.js'
import { readScopes, scopeGroups } from '../../src/twitch/oauth/scope-groups.js'

const cookie = 'login_state'
const stateLife = 600

/** Takes a user's browser to Twitch and back: Authorization Code flow, the state bound to the browser by a cookie. */
export function loginRoutes({ keeper, publicUrl }: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	const nonce = (context: Context<AppEnvironment>): string => context.get('secureHeadersNonce') ?? ''
	const isSecure = publicUrl.startsWith('https:')
	const path = new URL(publicUrl).pathname

	app.get('/login', async (context) => {
		const groups = context.req.queries('group')
		const asked = context.req.query('scopes')
		if (asked === undefined && groups === undefined) return context.html(chooseScopes(nonce(context)))
		const chosen = scopeGroups.filter(({ id }) => groups?.includes(id)).flatMap(({ scopes }) => scopes)
		const scopes = [...new Set([...readScopes(asked ?? ''), ...chosen])]
		const state = randomBytes(24).toString('base64url')
		setCookie(context, cookie, state, { httpOnly: true, sameSite: 'Lax', secure: isSecure, path, maxAge: stateLife })
		return context.redirect(keeper.loginUrl(scopes, state), 302)
	})

	app.get('/callback', async (context) => {
		const { state, code, error, error_description: description } = context.req.query()
		const expected = getCookie(context, cookie)
		// Used once, whatever comes of it.
		deleteCookie(context, cookie, { path, secure: isSecure })
		const fail = async (sentence: string, status: 400 | 403 | 502): Promise<Response> =>
			context.html(problem(nonce(context), sentence), status)
		if (!state || !expected || state !== expected) {
			return fail('This login was not begun in this browser, or was finished before. Begin it anew.', 400)
		}
		if (error === 'access_denied') return fail('You did not allow the login, so nothing was stored.', 403)
		if (error) return fail(`Twitch did not go on with the login: ${(description ?? error).slice(0, 200)}.`, 400)
		if (!code) return fail('Twitch sent no code. Begin the login anew.', 400)
		const result = await keeper.login(new Secret(code))
		if (result.kind === 'refused') return fail(`Twitch did not accept the login: ${result.words}.`, 400)
		if (result.kind === 'unavailable') return fail(`${result.words}. Try again.`, 502)
		const { login, scopes } = result.account
		context.header('Cache-Control', 'no-store')
		return context.html(
			welcome(nonce(context), {
				login,
				scopes,
				url: `${publicUrl}/`,
				guid: result.guid?.reveal(),
			}),
		)
	})

	return app
}
