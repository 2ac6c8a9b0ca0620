import { randomUUID } from 'node:crypto'
import type { InstanceStatus } from '@companion-module/base'
import { expect, test as base, vi } from 'vitest'
import TwitchInstance, { UpgradeScripts } from '../../src/main.js'
import type { Config, Secrets } from '../../src/config.js'
import type { Schema } from '../../src/schema.js'
import { actions } from '../../src/definitions/actions/index.js'
import { arrivedId } from '../../src/twitch/auth/device-shelf.js'
import { idAt } from '../../src/twitch/auth/login-place.js'
import { topic, topicIds } from '../../src/twitch/eventsub/topics.js'
import { endpoint } from '../../src/twitch/helix/endpoints.js'
import { SimulatedCompanion } from '../../sandbox/companion/index.js'
import { startTokenServer, type TokenServer } from '../../sandbox/token-server/index.js'
import { startTwitch, type Client, type SimulatedTwitch } from '../../sandbox/twitch/index.js'
import { fakeTime, hour, pass, second, until } from './time.js'

/** All scopes that any action needs. */
export const allScopes = [
	...new Set(
		Object.values(actions).flatMap(({ endpoints, optionalEndpoints, optionalScopes }) => [
			...[...endpoints, ...optionalEndpoints].flatMap((id) => endpoint(id).scopes.flat()),
			...optionalScopes.flat(),
		]),
	),
]

/** All scopes that any event or look needs, too. */
export const everyScope = [
	...new Set([...allScopes, ...topicIds.flatMap((id) => topic(id).scopes.flat()), 'moderator:read:chatters']),
]

/** A streamer with a token server, Twitch and Companion, all on loopback, and the real module among them. */
export class Desk {
	readonly guid: string = randomUUID()
	readonly header = `x-api-key: ${randomUUID()}`
	readonly #secrets = new Set([this.guid, this.header.slice(11)])
	#token = ''
	readonly #others: SimulatedCompanion<Schema>[] = []
	#client: Client | undefined
	companion = new SimulatedCompanion<Schema>({ upgradeScripts: UpgradeScripts })

	constructor(
		readonly twitch: SimulatedTwitch,
		readonly tokenServer: TokenServer,
		/** What a token grants unless told. */
		readonly usualScopes: readonly string[] = allScopes,
	) {
		twitch.world.eventsub.sessions.usualKeepalive = 600
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
		const { scopes = this.usualScopes, expiresInSeconds = 14_400, user = 'streamer' } = options
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
		return {
			tokenSource: 'server',
			tokenServerUrl: this.tokenServer.url,
			channels: '',
			apiUrl,
			authUrl,
			eventsubUrl,
			...more,
		}
	}

	async start(config: Partial<Config> = {}, secrets: Partial<Secrets> = {}): Promise<void> {
		await this.companion.start(TwitchInstance, {
			config: this.config(config),
			secrets: { token: this.guid, ...secrets },
		})
	}

	/**
	 * Starts and waits until the connection is OK and the first look at the streams is over. No live events come: to listen to
	 * ninety things takes longer than most tests, see `startListening`.
	 */
	async startSignedIn(config: Partial<Config> = {}, secrets: Partial<Secrets> = {}): Promise<void> {
		this.twitch.world.eventsub.trouble.holdWelcomes()
		await this.#signIn(config, secrets)
	}

	async #signIn(config: Partial<Config>, secrets: Partial<Secrets> = {}): Promise<void> {
		await this.start(config, secrets)
		await this.untilStatus('ok')
		await this.twitch.arrived({ endpoint: 'get-channel-information' })
		await until('the look is over', () => this.twitch.requests.every(({ status }) => status !== undefined))
	}

	/** Signed in with every scope, and listening to everything in the own channel. */
	async startListening(config: Partial<Config> = {}): Promise<void> {
		this.issue({ scopes: everyScope })
		await this.#signIn(config)
		await this.untilListening()
	}

	/** Until so many subscriptions run: all of one own channel unless told. */
	async untilListening(count = topicIds.length): Promise<void> {
		const { subscriptions } = this.twitch.world.eventsub
		await until(`${count} subscriptions run`, () => subscriptions.enabled.length >= count)
	}

	/** A public client at Twitch, as the module's own is. */
	get client(): Client {
		this.#client ??= this.twitch.world.addClient({ type: 'public', redirectUris: [] })
		return this.#client
	}

	/** A refresh token of the client, as a login gives it. */
	refreshToken(user = 'streamer', { scopes = this.usualScopes, client = this.client } = {}): string {
		const { world } = this.twitch
		return this.remember(world.refreshTokens.issue(world.users.demand(user), client, scopes).value)
	}

	/** Signed in by the source `device`, with a login that was made before. */
	async startByCode(config: Partial<Config> = {}): Promise<void> {
		const login = { refreshToken: this.refreshToken(), savedAt: Date.now() }
		await this.startSignedIn(
			{ tokenSource: 'device', clientId: this.client.id, ...config },
			{ savedLogins: { [idAt(this.twitch.authUrl, arrivedId(this.client.id, undefined))]: login } },
		)
	}

	/** With a fake clock: the source `device` without a login, which shows a code. */
	async startWithCode(config: Partial<Config> = {}, secrets: Partial<Secrets> = {}): Promise<void> {
		fakeTime()
		this.rareLooks()
		await this.start({ tokenSource: 'device', clientId: this.client.id, ...config }, secrets)
		await pass(second)
	}

	/** The code that a user is asked to type; empty where none is. */
	get shownCode(): string {
		const { auth_user_code: code } = this.companion.variables
		return typeof code === 'string' ? code : ''
	}

	/** A user types the code that is shown, and the module finds out. */
	async logIn(user = 'streamer', code = this.shownCode): Promise<void> {
		this.twitch.world.approveDevice(code, user)
		await pass(6 * second)
	}

	/** With a fake clock, signed in with a token of four hours: until its renewal has begun. */
	async untilRenewal(): Promise<void> {
		const before = this.refreshes.length
		await pass(3.75 * hour)
		while (this.refreshes.length === before) await pass(second / 4)
	}

	/** Whatever access token the user has given is worth nothing any more; refresh tokens are. */
	endTokens(user = 'streamer'): void {
		const { tokens, users } = this.twitch.world
		for (const token of tokens.of(users.demand(user))) token.revoked = true
	}

	/** Twitch has few points left for good: nothing looks at the streams each minute, so that days pass faster. */
	rareLooks(): void {
		this.twitch.world.rateLimits.limit = 1e6
		this.twitch.world.rateLimit({ remaining: 1e4, resetInSeconds: 1e7 })
	}

	/** Another Companion with the same module, which ends with the desk. */
	async startAnother(config: Partial<Config>, secrets: Partial<Secrets>): Promise<SimulatedCompanion<Schema>> {
		const companion = new SimulatedCompanion<Schema>({ upgradeScripts: UpgradeScripts })
		await companion.start(TwitchInstance, { config: this.config(config), secrets })
		this.#others.push(companion)
		return companion
	}

	async untilStatus(status: `${InstanceStatus}`): Promise<void> {
		await until(`the status is ${status}`, () => `${this.companion.status?.status}` === status)
	}

	async stop(): Promise<void> {
		if (this.companion.isRunning) await this.companion.destroy()
		for (const companion of this.#others.splice(0)) {
			await companion.destroy()
			this.#expectSilence(companion)
		}
	}

	/** As Companion restarts: the settings that were saved, a new instance. */
	async restart(): Promise<void> {
		await this.stop()
		await this.companion.start(TwitchInstance)
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
		this.#expectSilence(this.companion)
	}

	/** Requests for tokens with a refresh token. */
	get refreshes(): SimulatedTwitch['requests'] {
		return this.twitch.requests.filter((request) => sentIn(request, 'grant_type') === 'refresh_token')
	}

	#expectSilence(companion: SimulatedCompanion<Schema>): void {
		const said = companion.emittedText() + JSON.stringify(companion.saves.map(({ config }) => config ?? {}))
		const sent = this.twitch.requests.flatMap((request) => [
			request.headers['authorization']?.split(' ').at(-1) ?? '',
			...['refresh_token', 'device_code', 'client_secret'].map((name) => sentIn(request, name)),
		])
		for (const secret of new Set([...this.#secrets, ...sent])) {
			for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
				expect(secret !== '' && said.includes(form), 'a secret was said').toBe(false)
			}
		}
	}
}

/** A field of the form or JSON that a request brought; empty where it has none. */
export function sentIn({ body }: SimulatedTwitch['requests'][number], name: string): string {
	const fields = typeof body === 'object' && body !== null ? new Map<string, unknown>(Object.entries(body)) : undefined
	const value = fields?.get(name)
	return typeof value === 'string' ? value : ''
}

/** Every test with a desk also searches all that the module said for secrets. */
function testWith(scopes: readonly string[]) {
	return base.extend<{ desk: Desk }>({
		desk: async ({}, use) => {
			const [twitch, tokenServer] = [await startTwitch(), await startTokenServer()]
			const desk = new Desk(twitch, tokenServer, scopes)
			await use(desk)
			await desk.stop()
			desk.expectNothingLeaked()
			vi.useRealTimers()
			await Promise.all([twitch.close(), tokenServer.close()])
		},
	})
}

export const test = testWith(allScopes)

/** For whatever is about the login alone: a token that may do little listens to little. */
export const modestTest = testWith(['user:write:chat', 'clips:edit', 'channel:manage:broadcast'])
