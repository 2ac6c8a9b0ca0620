import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { NONCE, secureHeaders, type SecureHeadersVariables } from 'hono/secure-headers'
import type { Keeper } from './accounts/keeper.js'
import { WrongKeyError } from './accounts/vault.js'
import { problem } from './pages/pages.js'
import { refuseLong } from './routes/body.js'
import { codeRoute } from './routes/code.js'
import { healthRoute } from './routes/health.js'
import { loginRoutes } from './routes/login.js'
import { refreshRoute } from './routes/refresh.js'
import { tokenRoutes } from './routes/token.js'

export interface AppSettings {
	readonly keeper: Keeper
	/** Where users and Companion reach this server, without a slash at its end. */
	readonly publicUrl: string
	readonly corsOrigins: readonly string[]
	readonly log: (line: string) => void
}

export type AppEnvironment = { Variables: SecureHeadersVariables }

/** All routes, for any server that speaks fetch: Node's, or a Lambda's. */
export function createApp(settings: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	const isSecure = settings.publicUrl.startsWith('https:')
	// The contract comes first: it is asked most, and needs none of what pages need.
	app.route('/', tokenRoutes(settings))
	app.use(
		secureHeaders({
			contentSecurityPolicy: {
				defaultSrc: ["'none'"],
				scriptSrc: [NONCE],
				styleSrc: [NONCE],
				formAction: ["'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
				baseUri: ["'none'"],
				frameAncestors: ["'none'"],
			},
			referrerPolicy: 'no-referrer',
			crossOriginResourcePolicy: false,
			strictTransportSecurity: isSecure && 'max-age=15552000',
			// Without https, browsers ignore these and complain.
			crossOriginOpenerPolicy: isSecure,
			originAgentCluster: isSecure,
		}),
	)
	app.use(async (context, next) => {
		refuseLong(context)
		await next()
	})
	app.route('/', loginRoutes(settings))
	app.route('/', refreshRoute(settings))
	app.route('/', codeRoute(settings))
	app.route('/', healthRoute(settings))
	app.notFound((context) =>
		context.text(`There is nothing at this address. Log in at ${settings.publicUrl}/login.`, 404),
	)
	app.onError(async (error, context) => {
		if (error instanceof HTTPException)
			return context.text(error.message || 'The request is not understood.', error.status)
		// Whoever asked went away in the middle of the request: nobody's trouble.
		if (context.req.raw.signal.aborted || error.name === 'AbortError') return context.body(null, 400)
		const isKnown = error instanceof WrongKeyError
		settings.log(`A request to ${context.req.path} failed: ${isKnown ? error.message : error.name}`)
		const sentence = isKnown ? error.message : 'The token server has trouble of its own. Try again.'
		const nonce = context.get('secureHeadersNonce')
		// The contract has no pages.
		return nonce ? context.html(problem(nonce, sentence), 500) : context.text(sentence, 500)
	})
	return app
}
