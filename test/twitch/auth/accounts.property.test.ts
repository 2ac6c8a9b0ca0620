import fc from 'fast-check'
import { expect } from 'vitest'
import type { SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import type { Config, Secrets } from '../../../src/config.js'
import { arrivedId } from '../../../src/twitch/auth/device-shelf.js'
import { idAt } from '../../../src/twitch/auth/login-place.js'
import { modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, quiet, second } from '../../helpers/time.js'

type Login = 'streamer' | 'other'
const both: readonly Login[] = ['streamer', 'other']
const service = { match: { path: '/token' }, times: Infinity }

/** What can happen to two accounts, each with a refresh token that works once, on a bad evening. */
const happening = fc.oneof(
	fc.constantFrom(3 * second, minute, 20 * minute, 65 * minute),
	fc.record({ press: fc.constantFrom(...both) }),
	fc.record({ revoke: fc.constantFrom(...both) }),
	fc.record({ accounts: fc.constantFrom<readonly Login[]>(both, ['streamer'], ['other'], ['other', 'streamer']) }),
	fc.constantFrom(
		...(['login service drops', 'login service answers 503', 'login service is slow', 'answer is lost'] as const),
		...(['client is refused', 'tokens cannot be validated', 'all is well again', 'disconnected'] as const),
		...(['saved unchanged', 'saved from an older page', 'other channels', 'restart'] as const),
	),
)

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

/** What is seen from Twitch's side, and what must never be seen there. */
class Watch {
	/** Whose refresh token was spent without an answer, or taken back. */
	readonly lost = new Set<string>()
	readonly wrongs: string[] = []
	readonly #desk: Desk
	readonly #spent = new Set<string>()
	/** Since when; what is sent at that very moment has not heard of it. */
	readonly #badSince = new Map<string, number>()
	readonly #underWay = new Set<string>()

	constructor(desk: Desk) {
		this.#desk = desk
		desk.twitch.onRequest((request) => this.#arrived(request))
		desk.twitch.onAnswered((request) => this.#answered(request))
	}

	#arrived({ at, host, headers, body }: SimulatedTwitch['requests'][0]): void {
		const token = headers['authorization']?.replace(/^\w+ /, '') ?? ''
		if (host === 'helix' && at > (this.#badSince.get(token) ?? Infinity))
			this.wrongs.push('a call with a token known to be bad')
		const refresh = this.#refreshOf(body)
		if (!refresh) return
		if (this.#spent.has(refresh.value)) this.wrongs.push('a refresh token that was used before')
		if (this.#underWay.has(refresh.user.login)) this.wrongs.push('two refreshes at once')
		this.#underWay.add(refresh.user.login)
	}

	#answered({ path, headers, body, status }: SimulatedTwitch['requests'][0]): void {
		const token = headers['authorization']?.replace(/^\w+ /, '') ?? ''
		if (path === '/validate' && status === 401 && !this.#badSince.has(token)) this.#badSince.set(token, Date.now())
		const refresh = this.#refreshOf(body)
		if (!refresh) return
		this.#underWay.delete(refresh.user.login)
		if (status === 200) this.#spent.add(refresh.value)
		else if (refresh.spent) this.lost.add(refresh.user.login)
	}

	#refreshOf(body: unknown) {
		const hasOne = typeof body === 'object' && body !== null && 'refresh_token' in body
		return hasOne ? this.#desk.twitch.world.refreshTokens.known(String(body.refresh_token)) : undefined
	}
}

/** How the two accounts stand in the settings, and how a login that was lost is had again. */
interface Way {
	readonly settings: (logins: readonly Login[]) => { config: Config; secrets: Secrets }
	readonly logInAgain: (login: Login) => Promise<void>
}

function byRefreshToken(desk: Desk): Way {
	const pasted = { streamer: desk.refreshToken('streamer'), other: desk.refreshToken('other') }
	return {
		settings: (logins) => ({
			config: { tokenSource: 'refresh' },
			secrets: { refreshToken: logins.map((login) => pasted[login]).join(' ') },
		}),
		logInAgain: async (login) => void (pasted[login] = desk.refreshToken(login)),
	}
}

function byCode(desk: Desk): Way {
	const arrived = both.map((login) => {
		return [
			idAt(desk.twitch.authUrl, arrivedId(desk.client.id, login)),
			{ refreshToken: desk.refreshToken(login), savedAt: 0 },
		] as const
	})
	return {
		settings: (logins) => ({
			config: { tokenSource: 'device', deviceAccounts: logins.join(' ') },
			secrets: { savedLogins: Object.fromEntries(arrived), ...desk.companion.secrets },
		}),
		logInAgain: async (login) => {
			desk.twitch.world.approveDevice(desk.shownCode, login)
			await pass(10 * second)
		},
	}
}

const ways = [
	{ source: 'refresh', wayOf: byRefreshToken, runs: 12 },
	{ source: 'device', wayOf: byCode, runs: 9 },
] as const

const title =
	'Whatever happens to two accounts of the source $source, no refresh token is used twice, no press hangs, and what is lost is said'

test.for(ways)(title, { timeout: 120_000 }, async ({ wayOf, runs }, { desk }) => {
	const { companion, twitch, client } = desk
	const { world } = twitch
	fakeTime()
	desk.rareLooks()
	world.accessTokenSeconds = 3600
	const watch = new Watch(desk)
	const way = wayOf(desk)
	const configOf = (logins: readonly Login[]): Config =>
		desk.config({ clientId: client.id, ...way.settings(logins).config })
	await desk.start(configOf(both), way.settings(both).secrets)
	await pass(second)
	let opened = companion.secrets

	async function save(logins: readonly Login[]): Promise<void> {
		await companion.saveConfig(configOf(logins), { ...companion.secrets, ...way.settings(logins).secrets })
		opened = companion.secrets
	}

	async function press(login: Login): Promise<string> {
		let outcome = 'none'
		const pressed = companion.pressWithDefaults('title_set', { channel: login, title: 'On air' })
		void pressed.then((result) => (outcome = result.outcome))
		await pass(5 * second)
		await quiet()
		expect(['done', 'failed']).toContain(outcome)
		return outcome
	}

	async function happens(event: Exclude<Happening, number>): Promise<void> {
		if (typeof event === 'object') {
			if ('press' in event) await press(event.press)
			else if ('revoke' in event) {
				for (const token of world.tokens.of(world.users.demand(event.revoke))) token.revoked = true
			} else await save(event.accounts)
			return
		}
		switch (event) {
			case 'login service drops':
				return world.trouble.fail({ ...service, status: 'drop' })
			case 'login service answers 503':
				return world.trouble.fail({ ...service, status: 503 })
			case 'answer is lost':
				return world.trouble.fail({ ...service, status: 'drop', acted: true, times: 1 })
			case 'client is refused':
				return world.trouble.fail({ ...service, status: 400, body: { status: 400, message: 'invalid client' } })
			case 'tokens cannot be validated':
				return world.trouble.fail({ match: { path: '/validate' }, status: 500, times: Infinity })
			case 'login service is slow': {
				const release = world.trouble.hold(service)
				await pass(10 * second)
				return release()
			}
			case 'all is well again':
				return world.trouble.clear()
			case 'disconnected':
				watch.lost.add('other')
				return world.disconnect('other', client.id)
			case 'saved unchanged':
				return companion.saveConfig(companion.config, companion.secrets)
			case 'saved from an older page':
				return companion.saveConfig(companion.config, opened)
			case 'other channels':
				opened = companion.secrets
				return companion.saveConfig({ ...companion.config, channels: 'other streamer' }, companion.secrets)
			case 'restart':
				return desk.restart()
		}
	}

	/** A token lives for an hour; ten minutes are the longest step after a refusal. */
	async function longEnough(): Promise<void> {
		await save(both)
		await pass(hour + 11 * minute)
	}

	await fc.assert(
		fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 12 }), async (evening) => {
			for (const event of evening) await (typeof event === 'number' ? pass(event) : happens(event))
			world.trouble.clear()
			await longEnough()
			if (watch.lost.size > 0) expect(companion.status?.message).toMatch(/Twitch no longer takes|Log in to Twitch as/)
			for (const login of both) if (watch.lost.delete(login)) await way.logInAgain(login)
			await longEnough()
			expect(companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer, other' })
			for (const login of both) expect(await press(login)).toBe('done')
			expect(watch.wrongs.splice(0)).toEqual([])
		}),
		{ numRuns: runs },
	)
})
