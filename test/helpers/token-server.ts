import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { expect, test as base, vi } from 'vitest'
import { startTwitch, type Client, type SimulatedTwitch } from '../../sandbox/twitch/index.js'
import { startServer, type RunningServer } from '../../token-server/server.js'
import { readSettings, type Environment } from '../../token-server/settings.js'

export const publicUrl = 'http://tokens.test'

/** The real token server beside the simulated Twitch, with what a browser would do. */
export class TokenServerDesk {
	readonly data = mkdtempSync(join(tmpdir(), 'token-server-'))
	readonly key = randomBytes(32).toString('base64')
	readonly lines: string[] = []
	readonly #seen: string[] = []
	readonly client: Client
	server: RunningServer | undefined

	constructor(readonly twitch: SimulatedTwitch) {
		this.client = twitch.world.addClient({ type: 'confidential', redirectUris: [`${publicUrl}/callback`] })
		twitch.world.addUser({ login: 'streamer', displayName: 'Streamer' })
		twitch.world.addUser({ login: 'other', displayName: 'Other' })
	}

	environment(more: Environment = {}): Environment {
		return {
			TWITCH_CLIENT_ID: this.client.id,
			TWITCH_CLIENT_SECRET: this.client.secret,
			TWITCH_AUTH_URL: this.twitch.authUrl,
			PUBLIC_URL: publicUrl,
			PORT: '0',
			DATA: this.data,
			TOKEN_SERVER_KEY: this.key,
			...more,
		}
	}

	async start(more: Environment = {}): Promise<void> {
		this.server = await startServer(readSettings(this.environment(more)), (line) => this.lines.push(line))
	}

	async stop(): Promise<void> {
		await this.server?.close()
		this.server = undefined
	}

	/** After time was faked: the timers of a new start are the fake ones. */
	async restart(more: Environment = {}): Promise<void> {
		await this.stop()
		await this.start(more)
	}

	/** A request to the server; what it answers is searched for secrets at the end. */
	async ask(path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: Headers }> {
		const response = await fetch(`${this.server?.url ?? ''}${path}`, { redirect: 'manual', ...init })
		const text = await response.text()
		this.#seen.push(`${init.method ?? 'GET'} ${path} ${response.status}\n${text}`)
		return { status: response.status, text, headers: response.headers }
	}

	/** A browser's way through the login: our redirect, Twitch's page, Twitch's redirect, our callback. */
	async logIn(login = 'streamer', scopes = 'user:write:chat clips:edit'): Promise<{ status: number; text: string }> {
		const begun = await this.begin(scopes)
		this.twitch.world.authorizeAs(login)
		return this.finish(begun)
	}

	async begin(scopes: string): Promise<{ authorize: string; cookie: string }> {
		const { headers } = await this.ask(`/login?scopes=${encodeURIComponent(scopes)}`)
		return { authorize: headers.get('location') ?? '', cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
	}

	async finish({
		authorize,
		cookie,
	}: {
		authorize: string
		cookie: string
	}): Promise<{ status: number; text: string }> {
		const answer = await fetch(authorize, { redirect: 'manual' })
		const back = new URL(answer.headers.get('location') ?? '', publicUrl)
		return this.ask(`${back.pathname}${back.search}`, { headers: { cookie } })
	}

	/** Logs in and gives the GUID that the page shows. */
	async guid(login = 'streamer', scopes?: string): Promise<string> {
		const { text } = await this.logIn(login, scopes)
		return guidIn(text)
	}

	/** Requests for tokens that Twitch got. */
	refreshes(): SimulatedTwitch['requests'] {
		return this.twitch.requests.filter(
			({ path, body }) => path === '/token' && JSON.stringify(body).includes('"refresh_token"'),
		)
	}

	/** Neither log nor page holds what must not be seen. Tokens belong in the answer of the contract alone. */
	expectNothingLeaked(): void {
		const said = [...this.lines, ...this.#seen.filter((text) => !/^(GET \/\?id=|POST \/refresh)/.test(text))].join('\n')
		expect(said).not.toContain(this.client.secret)
		expect(said).not.toContain(this.key)
		for (const { headers, path } of this.twitch.requests) {
			const token = path === '/validate' ? headers['authorization']?.replace(/^\w+ /, '') : undefined
			if (token) expect(said).not.toContain(token)
		}
	}

	async end(): Promise<void> {
		await this.stop()
		this.expectNothingLeaked()
		vi.useRealTimers()
		await this.twitch.close()
		rmSync(this.data, { recursive: true })
	}
}

export function guidIn(text: string): string {
	return /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/.exec(text)?.[0] ?? ''
}

export const test = base.extend<{ server: TokenServerDesk }>({
	server: async ({}, use) => {
		const desk = new TokenServerDesk(await startTwitch())
		await desk.start()
		await use(desk)
		await desk.end()
	},
})
