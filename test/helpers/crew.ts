import { randomUUID } from 'node:crypto'
import type { Answer } from '../../sandbox/token-server/index.js'
import type { SimulatedTwitch } from '../../sandbox/twitch/index.js'
import type { Config, Secrets } from '../../src/config.js'
import type { Desk } from './desk.js'
import { fakeTime, pass, second, until } from './time.js'

/** With which an account can read who moderates and who edits. */
export const roleScopes = ['user:read:moderated_channels', 'channel:read:editors']

/** Several accounts at one desk, each by a GUID of its own, in the order of their names. */
export class Crew {
	readonly #desk: Desk
	readonly #guids = new Map<string, string>()
	readonly #tokens = new Map<string, string>()
	readonly #answers = new Map<string, Answer>()
	readonly logins: readonly string[]

	constructor(desk: Desk, logins: readonly string[], scopes?: readonly string[]) {
		this.#desk = desk
		this.logins = logins
		for (const login of logins) {
			if (!desk.twitch.world.users.byLogin(login)) desk.twitch.world.addUser({ login })
			this.#guids.set(login, desk.remember(randomUUID()))
			this.issue(login, { scopes })
		}
		desk.tokenServer.answer(({ query }) => {
			const login = logins.find((each) => this.guid(each) === query['id']?.[0]) ?? ''
			const token = this.#tokens.get(login)
			return this.#answers.get(login) ?? (token === undefined ? { status: 404, body: 'Unknown id' } : { body: token })
		})
	}

	guid(login: string): string {
		return this.#guids.get(login) ?? ''
	}

	/** As one types them into the settings; of all accounts unless told. */
	guids(logins = this.logins): string {
		return logins.map((login) => this.guid(login)).join(' ')
	}

	token(login: string): string {
		return this.#tokens.get(login) ?? ''
	}

	/** Twitch issues a new token for the account, which the token server hands out from now on. */
	issue(
		login: string,
		{
			scopes = this.#desk.usualScopes,
			expiresInSeconds = 14_400,
		}: { scopes?: readonly string[] | undefined; expiresInSeconds?: number } = {},
	): string {
		const token = this.#desk.twitch.world.issueToken({ user: login, scopes: [...scopes], expiresInSeconds })
		this.#tokens.set(login, this.#desk.remember(token))
		return token
	}

	/** What the token server answers to this account's GUID from now on; without it, its token. */
	answer(login: string, answer?: Answer): void {
		if (answer) this.#answers.set(login, answer)
		else this.#answers.delete(login)
	}

	/** How often the token server was asked with this account's GUID. */
	asked(login: string): number {
		return this.#desk.tokenServer.requests.filter(({ query }) => query['id']?.[0] === this.guid(login)).length
	}

	/** The calls of an endpoint, by the login whose token came with each. */
	callers(endpointId: string): (string | undefined)[] {
		return this.#desk.helix(endpointId).map(({ user }) => user)
	}

	/** All that Twitch was asked in this account's name. */
	requests(login: string): SimulatedTwitch['requests'] {
		return this.#desk.twitch.requests.filter(({ user }) => user === login)
	}

	async start(config: Partial<Config> = {}, secrets: Partial<Secrets> = {}): Promise<void> {
		await this.#desk.start(config, { token: this.guids(), ...secrets })
	}

	/** Starts and waits until all are signed in and what is read at the start has been read. */
	async startSignedIn(config: Partial<Config> = {}): Promise<void> {
		await this.start(config)
		await this.#desk.untilStatus('ok')
		await this.#desk.twitch.arrived({ endpoint: 'get-channel-information' })
		await until('the first look is over', () => this.#desk.twitch.requests.every(({ status }) => status !== undefined))
	}

	/** Starts with the clock faked, and lets the first look at the streams end. */
	async startInFakeTime(config: Partial<Config> = {}): Promise<void> {
		fakeTime()
		await this.start(config)
		await pass(second)
	}

	/** Saves the settings with the GUIDs of these accounts. */
	async save(logins: readonly string[], config: Partial<Config> = {}): Promise<void> {
		const { companion } = this.#desk
		await companion.saveConfig(this.#desk.config(config), { ...companion.secrets, token: this.guids(logins) })
	}
}
