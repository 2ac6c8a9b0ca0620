import { startTokenServer, type TokenServer } from '../../sandbox/token-server/index.js'
import { startTwitch, type SimulatedTwitch } from '../../sandbox/twitch/index.js'
import { scopes } from '../scopes.js'
import type { Scenario } from './scenario.js'

/** Seconds that a token lives. */
const tokenLife = 4 * 60 * 60

export interface World {
	readonly twitch: SimulatedTwitch
	readonly tokenServer: TokenServer
	readonly close: () => Promise<void>
}

/** Twitch with the scenario's channels, and a token server for the account `streamer`. */
export async function startWorld({ channels, live, tokenServer: manner }: Scenario): Promise<World> {
	const [twitch, tokenServer] = await Promise.all([startTwitch(), startTokenServer()])
	for (const login of new Set(['streamer', ...channels])) twitch.world.addUser({ login })
	for (const login of live) twitch.world.goLive(login)
	let token = ''
	let endsAt = 0
	tokenServer.serveTokens(() => {
		if (manner === 'early' || Date.now() >= endsAt) {
			token = twitch.world.issueToken({ user: 'streamer', scopes, expiresInSeconds: tokenLife })
			endsAt = Date.now() + tokenLife * 1000
		}
		return token
	})
	return {
		twitch,
		tokenServer,
		close: async () => {
			await Promise.all([twitch.close(), tokenServer.close()])
		},
	}
}
