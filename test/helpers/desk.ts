import { randomUUID } from 'node:crypto'
import type { InstanceStatus } from '@companion-module/base'
import { expect, test as base, vi } from 'vitest'
import TwitchInstance, { UpgradeScripts } from '../../src/main.js'
import type { Config, Secrets } from '../../src/config.js'
import type { Schema } from '../../src/schema.js'
import { actions } from '../../src/definitions/actions/index.js'
import { arrivedId } from '../../src/twitch/auth/device-shelf.js'
import { endpoint } from '../../src/twitch/helix/endpoints.js'
import { SimulatedCompanion } from '../../sandbox/companion/index.js'
import { startTokenServer, type TokenServer } from '../../sandbox/token-server/index.js'
import { startTwitch, type Client, type SimulatedTwitch } from '../../sandbox/twitch/index.js'
import { until } from './time.js'

/** All scopes that any action needs. */
export const allScopes = [
	...new Set(
		Object.values(actions)
			.flatMap((action) => [...action.endpoints, ...action.optionalEndpoints])
			.flatMap((id) => endpoint(id).scopes.flat()),
	),
	'moderator:manage:chat_messages',
]

/** A streamer with a token server, Twitch and Companion, all on loopback, and the real module among them. */
export class Desk {
	readonly guid: string = randomUUID()
	readonly header = `x-api-key: ${randomUUID()}`
	readonly #secrets = new Set([this.guid, this.header.slice(11)])
	#token = ''
	#isRunning = false
	#client: Client | undefined
	companion = new SimulatedCompanion<Schema>({ upgradeScripts: UpgradeScripts })

	constructor(
		readonly twitch: SimulatedTwitch,
		readonly tokenServer: TokenServer,
	) {
		twitch.world.addUser({ login: 'streamer', displayName: 'Streamer' })
		twitch.world.addUser({ login: 'other', displayName: 'Other' })
		this.issue()
		tokenServer.serveTokens((guid) => (guid === this.guid ? this.#token : undefined))
	}

	/** The token that the token server hands out. */
	get token(): string {
		return this.#token
	}

	/** Twitch issues a new token, which the token server hands out from now on. */
	issue(options: { scopes?: readonly string[]; expiresInSeconds?: number; user?: string } = {}): string {
		const { scopes = allScopes, expiresInSeconds = 14_400, user = 'streamer' } = options
		this.#token = this.remember(this.twitch.world.issueToken({ user, scopes: [...scopes], expiresInSeconds }))
		return this.#token
	}

	/** Text that must never be seen in what the module says. */
	remember(secret: string): string {
		this.#secrets.add(secret)
		return secret
	}

	config(more: Partial<Config> = {}): Config {
		const { apiUrl, authUrl, eventsubUrl } = this.twitch
		return { tokenSource: 'server', tokenServerUrl: this.tokenServer.url, channels: '', apiUrl, authUrl, eventsubUrl, ...more }
	}

	async start(config: Partial<Config> = {}, secrets: Partial<Secrets> = {}): Promise<void> {
		await this.companion.start(TwitchInstance, {
			config: this.config(config),
			secrets: { token: this.guid, ...secrets },
		})
		this.#isRunning = true
	}

	/** Starts and waits until the connection is OK and the first look at the streams is over. */
	async startSignedIn(config: Partial<Config> = {}, secrets: Partial<Secrets> = {}): Promise<void> {
		await this.start(config, secrets)
		await this.untilStatus('ok')
		await this.twitch.arrived({ endpoint: 'get-channel-information' })
		await until('the look is over', () => this.twitch.requests.every(({ status }) => status !== undefined))
	}

	/** A public client at Twitch, as the module's own is. */
	get client(): Client {
		this.#client ??= this.twitch.world.addClient({ type: 'public', redirectUris: [] })
		return this.#client
	}

	/** A refresh token of the client, as a login gives it. */
	refreshToken(user = 'streamer', { scopes = allScopes, client = this.client } = {}): string {
		const { world } = this.twitch
		return this.remember(world.refreshTokens.issue(world.users.demand(user), client, scopes).value)
	}

	/** Signed in by the source `device`, with a login that was made before. */
	async startByCode(config: Partial<Config> = {}): Promise<void> {
		const login = { refreshToken: this.refreshToken(), savedAt: Date.now() }
		await this.startSignedIn(
			{ tokenSource: 'device', clientId: this.client.id, ...config },
			{ savedLogins: { [arrivedId(this.client.id, undefined)]: login } },
		)
	}

	async untilStatus(status: `${InstanceStatus}`): Promise<void> {
		await until(`the status is ${status}`, () => `${this.companion.status?.status}` === status)
	}

	async stop(): Promise<void> {
		if (this.#isRunning) await this.companion.destroy()
		this.#isRunning = false
	}

	/** As Companion restarts: the settings that were saved, a new instance. */
	async restart(): Promise<void> {
		await this.stop()
		await this.companion.start(TwitchInstance)
		this.#isRunning = true
	}

	helix(endpointId?: string): SimulatedTwitch['requests'] {
		return this.twitch.requests.filter(
			({ host, endpoint: id }) => host === 'helix' && (endpointId === undefined || id === endpointId),
		)
	}

	get validations(): SimulatedTwitch['requests'] {
		return this.twitch.requests.filter(({ path }) => path === '/validate')
	}

	/** Whatever the module said in this test holds no secret. */
	expectNothingLeaked(): void {
		const said = this.companion.emittedText()
		for (const secret of this.#secrets) {
			for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
				expect(said.includes(form), 'a secret was said').toBe(false)
			}
		}
		for (const { config } of this.companion.saves) {
			for (const secret of this.#secrets) expect(JSON.stringify(config ?? {})).not.toContain(secret)
		}
	}
}

/** Every test with a desk also searches all that the module said for secrets. */
export const test = base.extend<{ desk: Desk }>({
	desk: async ({}, use) => {
		const [twitch, tokenServer] = [await startTwitch(), await startTokenServer()]
		const desk = new Desk(twitch, tokenServer)
		await use(desk)
		await desk.stop()
		desk.expectNothingLeaked()
		vi.useRealTimers()
		await Promise.all([twitch.close(), tokenServer.close()])
	},
})
