import { Hono } from 'hono'
import type { AppEnvironment, AppSettings } from '../app.js'

/** Milliseconds for which counts are good enough: with DynamoDB, counting reads the whole table. */
const countsKept = 10_000

/** `GET /health`: counts, no secrets. */
export function healthRoute({ keeper }: AppSettings): Hono<AppEnvironment> {
	const app = new Hono<AppEnvironment>()
	let counts: ReturnType<typeof keeper.store.counts> | undefined
	let countedAt = -Infinity

	app.get('/health', async (context) => {
		if (!counts || Date.now() - countedAt > countsKept) {
			counts = keeper.store.counts()
			countedAt = Date.now()
			// One that failed is not kept.
			counts.catch(() => (counts = undefined))
		}
		const { accounts, needLogin } = await counts
		const trouble = keeper.clientTrouble && "Twitch does not accept this app's client id or secret. See the log."
		return context.json({ status: 'ok', accounts, need_login: needLogin, ...(trouble && { trouble }) })
	})
	return app
}
