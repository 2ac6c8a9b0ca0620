import { serve, type ServerType } from '@hono/node-server'
import { Sweeper } from './accounts/sweeper.js'
import { createApp } from './app.js'
import { openService, publicUrlOf } from './service.js'
import { SettingsError, type Settings } from './settings.js'

export interface RunningServer {
	/** What is listened on. */
	readonly url: string
	readonly publicUrl: string
	close(): Promise<void>
}

/** Milliseconds for a whole request: headers, body, answer. */
const requestTime = 30_000

/**
 * Starts the token server; it looks after the tokens until it is closed.
 * @param isAlone in its process: then the adapter may replace the global Response by a faster one
 */
export async function startServer(
	settings: Settings,
	log: (line: string) => void,
	isAlone = false,
): Promise<RunningServer> {
	const { corsOrigins, host } = settings
	const handler: { fetch?: Fetch } = {}
	// The port may be any free one: then the address is known only after listening, and the app needs it.
	const server = await listen((request, ...rest) => handler.fetch?.(request, ...rest) ?? starting(), settings, isAlone)
	const url = addressOf(server, host)
	const publicUrl = settings.publicUrl ?? publicUrlOf({ ...settings, port: Number(new URL(url).port) })
	const { keeper } = await openService(settings, publicUrl).catch((error: unknown) => {
		server.close()
		throw error
	})
	handler.fetch = createApp({ keeper, publicUrl, corsOrigins, log }).fetch
	const sweeper = new Sweeper(keeper, log)
	sweeper.start()
	return {
		url,
		publicUrl,
		close: async () => {
			sweeper.stop()
			await new Promise<void>((resolve) => {
				server.close(() => resolve())
				if ('closeAllConnections' in server) server.closeAllConnections()
			})
			await keeper.settled()
			await keeper.store.close()
		},
	}
}

type Fetch = Parameters<typeof serve>[0]['fetch']

function starting(): Response {
	return new Response('The token server is starting.', { status: 503, headers: { 'Retry-After': '1' } })
}

async function listen(fetch: Fetch, { host: hostname, port }: Settings, isAlone: boolean): Promise<ServerType> {
	return new Promise((resolve, reject) => {
		const server = serve({
			fetch,
			hostname,
			port,
			overrideGlobalObjects: isAlone,
			serverOptions: { requestTimeout: requestTime, headersTimeout: requestTime },
		})
		server.once('listening', () => resolve(server))
		server.once('error', ({ message }) =>
			reject(new SettingsError(`HOST and PORT: ${message}. If a token server runs already, stop it first.`)),
		)
	})
}

function addressOf(server: ServerType, host: string): string {
	const address = server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
