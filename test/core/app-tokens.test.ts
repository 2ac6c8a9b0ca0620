import { describe, expect } from 'vitest'
import type { Client, SimulatedTwitch } from '../../sandbox/twitch/index.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../helpers/time.js'

interface Started {
	readonly client: Client
	/** The requests for a token of the app itself. */
	readonly asked: () => SimulatedTwitch['requests']
	/** What was asked of Helix in the app's own name. */
	readonly byApp: () => SimulatedTwitch['requests']
}

/** A refresh token of an app of the user's own, whose secret is known. */
async function start(desk: Desk, { secret }: { secret?: string } = {}): Promise<Started> {
	fakeTime()
	const { world, requests } = desk.twitch
	const client = world.addClient({ type: 'confidential', redirectUris: [] })
	const refreshToken = desk.refreshToken('streamer', { client, scopes: allScopes })
	const secrets = { refreshToken, clientSecret: desk.remember(secret ?? client.secret) }
	await desk.start({ tokenSource: 'refresh', clientId: client.id, channels: 'streamer other' }, secrets)
	await pass(second)
	const ofApp = (header: string | undefined): boolean => {
		const value = header?.replace('Bearer ', '') ?? ''
		return value !== '' && world.tokens.known(value) === undefined
	}
	return {
		client,
		asked: () => requests.filter(({ body }) => JSON.stringify(body)?.includes('client_credentials')),
		byApp: () => desk.helix().filter(({ headers }) => ofApp(headers['authorization'])),
	}
}

async function disconnect(desk: Desk, { client }: Started): Promise<void> {
	desk.twitch.world.disconnect('streamer', client.id)
	await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })
}

describe("An app's own token", () => {
	test('is never asked for while an account works', async ({ desk }) => {
		const { asked } = await start(desk)
		expect(desk.companion.status).toMatchObject({ status: 'ok' })
		await pass(3 * hour)
		expect(asked()).toEqual([])
	})

	test('looks up what is public while no account works, and nothing else', async ({ desk }) => {
		const started = await start(desk)
		await disconnect(desk, started)
		const before = started.byApp().length
		desk.twitch.world.goLive('other', { title: 'Painting' })
		desk.twitch.world.setTitle('streamer', 'Soon')
		await pass(6 * minute)
		expect(desk.companion.status).toMatchObject({ status: 'authentication_failure' })
		expect(desk.companion.variables).toMatchObject({
			other_live: true,
			other_title: 'Painting',
			streamer_title: 'Soon',
		})
		for (const id of ['chat_send', 'clip', 'title_set', 'api_request'] as const) {
			const { outcome, error } = await desk.companion.pressWithDefaults(id, { message: 'Hi', title: 'Hi' })
			expect({ outcome, error }).toMatchObject({ outcome: 'failed', error: desk.companion.status?.message })
		}
		const ids = new Set(
			started
				.byApp()
				.slice(before)
				.map(({ endpoint }) => endpoint),
		)
		const isPublic = ['get-users', 'get-streams', 'get-channel-information']
		expect([...ids].filter((id) => !isPublic.includes(id ?? ''))).toEqual([])
		expect(started.byApp().filter(({ method }) => method !== 'GET')).toEqual([])
		expect(started.asked()).toHaveLength(1)
	})

	test('shows the channels of a desk whose login ended before the start', async ({ desk }) => {
		desk.twitch.world.goLive('other', { title: 'Painting' })
		fakeTime()
		const client = desk.twitch.world.addClient({ type: 'confidential', redirectUris: [] })
		const refreshToken = desk.refreshToken('streamer', { client })
		desk.twitch.world.disconnect('streamer', client.id)
		const secrets = { refreshToken, clientSecret: desk.remember(client.secret) }
		await desk.start({ tokenSource: 'refresh', clientId: client.id, channels: 'streamer other' }, secrets)
		await pass(2 * minute)
		expect(desk.companion.variables).toMatchObject({ other_live: true, other_title: 'Painting' })
	})

	test('is not used any more once an account works again', async ({ desk }) => {
		const started = await start(desk)
		await disconnect(desk, started)
		await pass(2 * minute)
		const refreshToken = desk.refreshToken('streamer', { client: started.client })
		await desk.companion.saveConfig(desk.companion.config, { ...desk.companion.secrets, refreshToken })
		await pass(second)
		expect(desk.companion.status).toMatchObject({ status: 'ok' })
		const before = started.byApp().length
		await pass(hour)
		expect(started.byApp()).toHaveLength(before)
	})

	test('that Twitch has revoked is asked for anew, once', async ({ desk }) => {
		const started = await start(desk)
		await disconnect(desk, started)
		await pass(2 * minute)
		const value = started.byApp()[0]?.headers['authorization']?.replace('Bearer ', '') ?? ''
		desk.remember(value)
		const token = desk.twitch.world.appTokens.valid(value)
		if (token) token.revoked = true
		desk.twitch.world.goLive('other', { title: 'Painting' })
		await pass(2 * minute)
		expect(desk.companion.variables['other_title']).toBe('Painting')
		expect(started.asked()).toHaveLength(2)
	})
})

describe('A client secret that is wrong', () => {
	test('does no harm, and is tried rarely', async ({ desk }) => {
		const started = await start(desk, { secret: 'not-the-secret-of-this-client' })
		await pass(hour)
		expect(desk.companion.status).toMatchObject({ status: 'bad_config' })
		expect(desk.helix()).toEqual([])
		// After ten seconds, twenty, forty … ten minutes; looks come once a minute.
		expect(started.asked().length).toBeGreaterThan(1)
		expect(started.asked().length).toBeLessThan(16)
	})

	test('that was made right later works from then on', async ({ desk }) => {
		const { client } = await start(desk, { secret: 'not-the-secret-of-this-client' })
		await pass(hour)
		const secrets = { ...desk.companion.secrets, clientSecret: desk.remember(client.secret) }
		await desk.companion.saveConfig(desk.companion.config, secrets)
		await pass(second)
		expect(desk.companion.status).toMatchObject({ status: 'ok' })
	})
})

test("Twitch's login service that is down costs a desk without an account a bounded number of requests", async ({
	desk,
}) => {
	const started = await start(desk)
	await disconnect(desk, started)
	desk.twitch.world.trouble.fail({ match: { path: '/token' }, status: 503, times: Infinity })
	desk.twitch.world.trouble.fail({ match: { host: 'helix' }, status: 401, times: 1 })
	await pass(hour)
	expect(started.asked().length).toBeLessThan(20)
})
