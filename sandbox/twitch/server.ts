import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { path as webSocketPath, upgrader } from './eventsub/upgrade.js'
import { answerHelix } from './helix/helix.js'
import { type Answer, refuse } from './http/answer.js'
import { Journal, type Listener } from './http/journal.js'
import { listen } from './http/listen.js'
import { readRequest } from './http/read.js'
import type { Match, RecordedRequest } from './http/request.js'
import { send } from './http/send.js'
import { answerOauth2 } from './oauth2/oauth2.js'
import { userOfForm } from './oauth2/user.js'
import { World } from './world/world.js'

export interface SimulatedTwitch {
	/** Ends in `/helix`. */
	readonly apiUrl: string
	/** Ends in `/oauth2`. */
	readonly authUrl: string
	/** Where WebSockets are opened. */
	readonly eventsubUrl: string
	readonly world: World
	/** All requests in the order of arrival. */
	readonly requests: readonly RecordedRequest[]
	/** Calls back as soon as a request has arrived, before it is answered; returns how to stop that. */
	readonly onRequest: (listener: Listener) => () => void
	readonly onAnswered: (listener: Listener) => () => void
	/** Waits until `count` (1 unless told) matching requests have arrived since the start, and gives the last of them. */
	readonly arrived: (match: Match, count?: number) => Promise<RecordedRequest>
	readonly close: () => Promise<void>
}

const hosts = { helix: answerHelix, oauth2: answerOauth2 }

export async function startTwitch({ port = 0 }: { port?: number } = {}): Promise<SimulatedTwitch> {
	const world = new World()
	const journal = new Journal()
	const app = new Hono<{ Bindings: HttpBindings }>()

	async function answer(context: Context<{ Bindings: HttpBindings }>, host: keyof typeof hosts): Promise<Response> {
		const read = await readRequest(context, host, world)
		const request = journal.arrive({ ...read, user: read.user ?? userOfForm(world, read) })
		const reply = await world.trouble.pass(request, () => attempt(() => hosts[host](world, request)))
		const response = send(context.env, reply)
		journal.answered(request, reply === 'drop' ? undefined : reply.status)
		return response
	}

	app.all('/helix/*', async (context) => answer(context, 'helix'))
	app.all('/oauth2/*', async (context) => answer(context, 'oauth2'))

	const listening = await listen(app, port, upgrader(world, journal))
	world.eventsub.url = `${listening.url.replace(/^http/, 'ws')}${webSocketPath}`

	return {
		apiUrl: `${listening.url}/helix`,
		authUrl: `${listening.url}/oauth2`,
		eventsubUrl: world.eventsub.url,
		world,
		requests: journal.requests,
		onRequest: (listener) => journal.onRequest(listener),
		onAnswered: (listener) => journal.onAnswered(listener),
		arrived: async (match, count = 1) => journal.arrived(match, count),
		close: async () => {
			world.trouble.clear()
			world.timetable.clear()
			world.eventsub.sessions.clear()
			await listening.close()
		},
	}
}

// A mistake of the simulator itself is told to whoever asked, not lost in a log.
function attempt(act: () => Answer): Answer {
	try {
		return act()
	} catch (error) {
		return refuse(500, error instanceof Error ? (error.stack ?? error.message) : String(error))
	}
}
