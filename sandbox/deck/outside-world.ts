import { randomUUID } from 'node:crypto'
import { startTokenServer, type TokenServer } from '../token-server/index.js'
import { startTwitch, type SimulatedTwitch } from '../twitch/index.js'
import { allScopes } from './scopes.js'

const streamer = 'simulated_streamer'
const others = ['loyal_viewer', 'helpful_moderator', 'friendly_streamer']

/** The simulated Twitch and a token server for it, with one streamer who has a token and a few people around. */
export class OutsideWorld {
	readonly guid = randomUUID()
	#token: string

	private constructor(
		readonly twitch: SimulatedTwitch,
		readonly tokenServer: TokenServer,
	) {
		for (const login of [streamer, ...others]) twitch.world.addUser({ login })
		twitch.world.makeModerator(streamer, 'helpful_moderator')
		this.#token = this.#issue()
		tokenServer.serveTokens((guid) => (guid === this.guid ? this.#token : undefined))
	}

	static async start(): Promise<OutsideWorld> {
		const [twitch, tokenServer] = await Promise.all([startTwitch(), startTokenServer()])
		return new OutsideWorld(twitch, tokenServer)
	}

	/** Every token that must not be shown. */
	get token(): string {
		return this.#token
	}

	/** What the user would type on the config page. */
	get settings(): { config: { [id: string]: string | boolean }; secrets: { token: string } } {
		const { apiUrl, authUrl } = this.twitch
		const eventsubUrl = new URL('/ws', apiUrl.replace(/^http/, 'ws')).href
		const tokenServerUrl = this.tokenServer.url
		const advanced = { advanced: true, keepToken: true, apiUrl, authUrl, eventsubUrl }
		return {
			config: { tokenSource: 'server', tokenServerUrl, channels: '', ...advanced },
			secrets: { token: this.guid },
		}
	}

	/** Carries out what stands after `twitch` on a command line; answers in a sentence. */
	steer([order = '', ...rest]: readonly string[]): string {
		const { world } = this.twitch
		const text = rest.join(' ')
		switch (order) {
			case 'live':
				world.goLive(streamer, { title: text || 'A simulated stream', viewers: 12 })
				return `${streamer} is live.`
			case 'offline':
				world.goOffline(streamer)
				return `${streamer} is offline.`
			case 'revoke':
				world.revoke(this.#token)
				return 'The token is revoked; the token server does not know it yet. "twitch expire" gives it a new one.'
			case 'expire':
				world.revoke(this.#token)
				this.#token = this.#issue()
				return 'The token has expired; the token server has a new one.'
			case 'limit':
				world.rateLimit({ remaining: 0, resetInSeconds: 30 })
				return 'No requests are left for 30 seconds.'
			case 'scope':
				return this.#changeScope(text)
			case 'chat':
				world.writeChat(streamer, 'loyal_viewer', text)
				return 'loyal_viewer has written it.'
			default:
				throw new Error(
					`The simulated Twitch knows live, offline, revoke, expire, limit, scope and chat, not "${order}".`,
				)
		}
	}

	async close(): Promise<void> {
		await Promise.all([this.twitch.close(), this.tokenServer.close()])
	}

	#changeScope(text: string): string {
		const [sign, scope] = [text.slice(0, 1), text.slice(1)]
		if (!allScopes.includes(scope))
			throw new Error(`There is no scope "${scope}": write -user:write:chat or +user:write:chat.`)
		if (sign === '-') this.twitch.world.takeScope(this.#token, scope)
		else this.twitch.world.giveScope(this.#token, scope)
		return sign === '-' ? `The token has lost ${scope}.` : `The token has ${scope}.`
	}

	#issue(): string {
		return this.twitch.world.issueToken({ user: streamer, scopes: allScopes })
	}
}
