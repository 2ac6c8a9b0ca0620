import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { Client } from '../../sandbox/twitch/index.js'
import type { Environment } from '../../token-server/settings.js'
import { test, type TokenServerDesk } from '../helpers/token-server.js'
import { Child } from './child.js'
import { publicLogin } from './public-login.js'

const kills = process.env['LONG'] ? 200 : 5
/** More than a lease lasts: the next life does not wait for that of the one before. */
const leap = 13_000

const deaths = fc.record({
	/** What has happened at Twitch when the death comes. */
	moment: fc.constantFrom('asked', 'lost', 'acted', 'answered', 'handed out'),
	/** Turns of the event loop from there, some microseconds each: as far as the kill is not exactly there. */
	turns: fc.oneof(fc.nat(20), fc.nat(2000)),
	/** An app with a secret gets another refresh token now and then; the old one stays good. */
	rotates: fc.boolean(),
})
type Death = typeof deaths extends fc.Arbitrary<infer T> ? T : never

/** A server that is killed, and started again with a clock that went on. */
class Lives {
	#child: Child | undefined
	#ahead = 0
	url = ''

	constructor(readonly environment: Environment) {}

	async begin(): Promise<void> {
		this.#ahead += leap
		this.#child = new Child({ ...this.environment, CLOCK_AHEAD: String(this.#ahead) })
		this.url = await this.#child.url()
	}

	async end(): Promise<void> {
		await this.#child?.kill()
	}

	/** Undefined where the server dies before it answers. */
	async ask(guid: string): Promise<{ status: number; text: string } | undefined> {
		try {
			const response = await fetch(`${this.url}/?id=${guid}`)
			return { status: response.status, text: await response.text() }
		} catch {
			return undefined
		}
	}
}

async function die(
	server: TokenServerDesk,
	lives: Lives,
	guid: string,
	{ moment, turns }: Death,
): ReturnType<Lives['ask']> {
	const { trouble } = server.twitch.world
	const match = { path: '/token' }
	const before = server.refreshes().length
	if (moment === 'lost') trouble.fail({ match, status: 'drop' })
	if (moment === 'lost' || moment === 'acted') trouble.hold({ match, acted: moment === 'acted' })
	const answered = new Promise<void>((resolve) => server.twitch.onAnswered(() => resolve()))
	const handedOut = lives.ask(guid)
	if (moment === 'lost' || moment === 'acted') await server.twitch.arrived(match, before + 1)
	if (moment === 'answered') await answered
	if (moment === 'handed out') await handedOut
	for (let turn = 0; turn < turns; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve))
	await lives.end()
	trouble.clear()
	return handedOut
}

/** Kills the server again and again; `judge` looks at what the next life answers. */
async function killAgainAndAgain(
	server: TokenServerDesk,
	client: Client,
	logIn: () => Promise<string>,
	judge: (answer: { status: number; text: string } | undefined, wasHandedOut: boolean) => void,
): Promise<void> {
	// A minute is what a token must have left: each question leads to a refresh.
	server.twitch.world.accessTokenSeconds = 30
	let guid = await logIn()
	await server.stop()
	const lives = new Lives(server.environment({ TWITCH_CLIENT_ID: client.id, TWITCH_CLIENT_SECRET: client.secret }))
	await lives.begin()
	const property = fc.asyncProperty(deaths, async (death) => {
		client.rotatesRefreshTokens = death.rotates
		const handedOut = await die(server, lives, guid, death)
		await lives.begin()
		const answer = await lives.ask(guid)
		if (answer?.status === 200) expect(server.twitch.world.tokens.valid(answer.text)).toBeDefined()
		judge(answer, handedOut?.status === 200)
		if (answer?.status === 410) guid = await logIn()
	})
	try {
		await fc.assert(property, { numRuns: kills, endOnFailure: true })
	} finally {
		await lives.end()
	}
}

describe(`Killed ${kills} times in a refresh`, () => {
	test(
		'a server of an app with a secret has nobody log in again',
		async ({ server }) => {
			await killAgainAndAgain(
				server,
				server.client,
				async () => server.guid(),
				(answer) => {
					expect(answer?.status).toBe(200)
				},
			)
		},
		kills * 10_000,
	)

	test(
		'a server of an app without one loses at most a token that was spent, says so, and never one that it handed out',
		async ({ server }) => {
			const client = server.twitch.world.addClient({ type: 'public', redirectUris: [] })
			await killAgainAndAgain(
				server,
				client,
				async () => publicLogin(server, client),
				(answer, wasHandedOut) => {
					if (answer?.status === 200) return
					expect(wasHandedOut).toBe(false)
					expect(answer?.status).toBe(410)
					expect(answer?.text).toContain(
						'The refresh token could be used once only, and was spent by a refresh whose answer got lost.',
					)
				},
			)
		},
		kills * 10_000,
	)
})
