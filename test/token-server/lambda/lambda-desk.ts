import { randomBytes } from 'node:crypto'
import { expect, test as base, vi } from 'vitest'
import { startTwitch, type Client, type SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import { createHandler, type Handler } from '../../../token-server/lambda/handler.js'
import { guidIn } from '../../helpers/token-server.js'
import { Dynamo } from '../store/dynamo.js'
import { gateways, type Gateway } from './events.js'

export interface Answer {
	readonly status: number
	readonly text: string
	readonly header: (name: string) => string
}

/** Lambdas on one table, beside the simulated Twitch, behind a gateway. */
export class LambdaDesk {
	readonly lines: string[] = []
	readonly client: Client
	readonly gateway: Gateway
	readonly #key = randomBytes(32).toString('base64')
	/** As a browser keeps them: the name and value, and the path they are sent to. */
	readonly #cookies = new Map<string, { pair: string; path: string }>()

	constructor(
		readonly twitch: SimulatedTwitch,
		readonly dynamo: Dynamo,
		gateway: string,
	) {
		const found = gateways[gateway]
		if (!found) throw new Error(`There is no gateway ${gateway}`)
		this.gateway = found
		this.client = twitch.world.addClient({ type: 'confidential', redirectUris: [`${found.publicUrl}/callback`] })
		twitch.world.addUser({ login: 'streamer', displayName: 'Streamer' })
	}

	environment(): Record<string, string> {
		return {
			...this.dynamo.environment(),
			TWITCH_CLIENT_ID: this.client.id,
			TWITCH_CLIENT_SECRET: this.client.secret ?? '',
			TWITCH_AUTH_URL: this.twitch.authUrl,
			PUBLIC_URL: this.gateway.publicUrl,
			TOKEN_SERVER_KEY: this.#key,
		}
	}

	/** A new container. */
	lambda(environment = this.environment()): Handler {
		return createHandler(environment, (line) => this.lines.push(line))
	}

	/** A request from the web, with the cookies that came before. */
	async ask(lambda: Handler, address: string, init: { method?: string; body?: string } = {}): Promise<Answer> {
		const url = new URL(address)
		const cookie = [...this.#cookies.values()]
			.filter(({ path }) => `${url.pathname}/`.startsWith(path === '/' ? path : `${path}/`))
			.map(({ pair }) => pair)
			.join('; ')
		const headers = {
			accept: '*/*',
			...(cookie && { cookie }),
			...(init.body && { 'content-type': 'application/json' }),
		}
		const { method = 'GET', body = null } = init
		const result = await lambda(this.gateway.event({ method, url, headers, body }))
		const all = { ...result?.headers, ...result?.multiValueHeaders }
		const header = (name: string): string => [all[name] ?? ''].flat().join(', ')
		for (const line of [result?.cookies ?? [], header('set-cookie') || []].flat()) this.#keep(line)
		const text = Buffer.from(result?.body ?? '', result?.isBase64Encoded ? 'base64' : 'utf8').toString()
		return { status: result?.statusCode ?? 0, text, header }
	}

	/** A browser's way through the login; gives the page at its end. */
	async logIn(lambda: Handler, query = 'scopes=user:write:chat', login = 'streamer'): Promise<Answer> {
		const begun = await this.ask(lambda, `${this.gateway.publicUrl}/login?${query}`)
		this.twitch.world.authorizeAs(login)
		const twitch = await fetch(begun.header('location'), { redirect: 'manual' })
		return this.ask(lambda, twitch.headers.get('location') ?? '')
	}

	async guid(lambda: Handler): Promise<string> {
		return guidIn((await this.logIn(lambda)).text)
	}

	async token(lambda: Handler, guid: string): Promise<Answer> {
		return this.ask(lambda, `${this.gateway.publicUrl}/?id=${guid}`)
	}

	/** Requests for new tokens that Twitch got. */
	refreshes(): number {
		return this.twitch.requests.filter(
			({ path, body }) => path === '/token' && JSON.stringify(body).includes('"refresh_token"'),
		).length
	}

	async end(): Promise<void> {
		vi.useRealTimers()
		expect(this.lines.join('\n')).not.toContain(this.#key)
		await this.twitch.close()
		await this.dynamo.stop()
	}

	#keep(line: string): void {
		const [pair = '', ...attributes] = line.split('; ')
		const name = pair.split('=')[0] ?? ''
		if (attributes.includes('Max-Age=0')) {
			this.#cookies.delete(name)
			return
		}
		expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Secure']))
		const path = attributes.find((attribute) => attribute.startsWith('Path='))?.slice('Path='.length) ?? '/'
		this.#cookies.set(name, { pair, path })
	}
}

/** Moves the clock, and lets timers be. */
export function later(milliseconds: number): void {
	const now = Date.now()
	vi.useFakeTimers({ toFake: ['Date'] })
	vi.setSystemTime(now + milliseconds)
}

export const test = base.extend<{ gateway: string; desk: LambdaDesk }>({
	gateway: 'a function URL',
	desk: async ({ gateway }, use) => {
		const desk = new LambdaDesk(await startTwitch(), await Dynamo.start(), gateway)
		await use(desk)
		await desk.end()
	},
})
