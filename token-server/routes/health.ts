import { Hono } from 'hono'
import type { AppEnvironment, AppSettings } from '../app.js'

/** `GET /health`: counts, no secrets. */
export function healthRoute({ keeper }: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	app.get('/health', async (context) => {
		const { accounts, needLogin } = await keeper.store.counts()
		const trouble =
			keeper.clientTrouble && `Twitch does not accept this app's client id or secret: ${keeper.clientTrouble}`
		return context.json({ status: 'ok', accounts, need_login: needLogin, ...(trouble && { trouble }) })
	})
	return app
}
