import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type RunningServer } from '../../token-server/server.js'
import { readSettings } from '../../token-server/settings.js'
import { startTwitch, type SimulatedTwitch } from '../twitch/index.js'
import { allScopes } from './scopes.js'

const streamer = 'simulated_streamer'
const others = ['loyal_viewer', 'helpful_moderator', 'friendly_streamer']
/** The public app of the module, in whose name it logs in by code where the settings name none. */
const publicClientId = '0v78s08sgp7j9am52mpmqcztoz5mvw'
const client = { id: 'sandboxclient0000000000000000', secret: 'sandbox-secret-000000000000000' }

/** The simulated Twitch and the reference token server for it, with one streamer who has logged in and a few people around. */
export class OutsideWorld {
	/** By login, the streamer's first. */
	readonly guids = new Map<string, string>()

	private constructor(
		readonly twitch: SimulatedTwitch,
		readonly tokenServer: RunningServer,
		readonly data: string,
	) {}

	/** @param log what the token server says */
	static async start(log: (line: string) => void): Promise<OutsideWorld> {
		const twitch = await startTwitch()
		const data = mkdtempSync(join(tmpdir(), 'sandbox-token-server-'))
		const settings = readSettings({
			TWITCH_CLIENT_ID: client.id,
			TWITCH_CLIENT_SECRET: client.secret,
			TWITCH_AUTH_URL: twitch.authUrl,
			PORT: '0',
			DATA: data,
		})
		const tokenServer = await startServer(settings, log)
		const { world } = twitch
		world.addClient({ ...client, type: 'confidential', redirectUris: [`${tokenServer.publicUrl}/callback`] })
		world.addClient({ id: publicClientId, type: 'public', redirectUris: [] })
		for (const login of [streamer, ...others]) world.addUser({ login })
		world.makeModerator(streamer, 'helpful_moderator')
		const outside = new OutsideWorld(twitch, tokenServer, data)
		await outside.#logIn()
		return outside
	}

	/** What the user would type on the config page. */
	get settings(): { config: { [id: string]: string | boolean }; secrets: { token: string } } {
		const { apiUrl, authUrl, eventsubUrl } = this.twitch
		const tokenServerUrl = `${this.tokenServer.url}/`
		const advanced = { advanced: true, keepToken: true, apiUrl, authUrl, eventsubUrl }
		return {
			config: { tokenSource: 'server', tokenServerUrl, channels: '', ...advanced },
			secrets: { token: this.guids.get(streamer) ?? '' },
		}
	}

	/** Carries out what stands after `twitch` on a command line; answers in a sentence. */
	async steer([order = '', ...rest]: readonly string[]): Promise<string> {
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
				for (const { value } of this.#tokens()) world.revoke(value)
				return 'The token is revoked. The token server gets a new one as soon as it finds out.'
			case 'disconnect':
				world.disconnect(streamer, client.id)
				return 'The user has disconnected the app: only a new login helps. "twitch login" does that.'
			case 'login':
				await this.#logIn(text || streamer)
				return `${text || streamer} has logged in at the token server; the GUID stands in the settings.`
			case 'approve': {
				const [code = '', login = streamer] = rest
				world.approveDevice(code, login)
				return `${login} has typed the code. The module asks every five seconds.`
			}
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
					`The simulated Twitch knows live, offline, revoke, disconnect, login, approve, limit, scope and chat, not "${order}".`,
				)
		}
	}

	async close(): Promise<void> {
		await Promise.all([this.twitch.close(), this.tokenServer.close()])
		rmSync(this.data, { recursive: true, force: true })
	}

	/** As a browser does: to the token server, to Twitch's page, and back. */
	async #logIn(login = streamer): Promise<void> {
		const { url } = this.tokenServer
		const begun = await fetch(`${url}/login?scopes=${encodeURIComponent(allScopes.join(' '))}`, { redirect: 'manual' })
		const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
		this.twitch.world.authorizeAs(login)
		const agreed = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
		const { pathname, search } = new URL(agreed.headers.get('location') ?? '')
		const page = await (await fetch(`${url}${pathname}${search}`, { headers: { cookie } })).text()
		const guid = /id="guid">([^<]+)</.exec(page)?.[1]
		if (!guid) throw new Error('The token server did not show a GUID after the login.')
		this.guids.set(login, guid)
	}

	#tokens(): { readonly value: string }[] {
		return this.twitch.world.tokens.of(this.twitch.world.users.demand(streamer))
	}

	#changeScope(text: string): string {
		const [sign, scope] = [text.slice(0, 1), text.slice(1)]
		if (!allScopes.includes(scope) || !['-', '+'].includes(sign)) {
			throw new Error(`There is no scope "${text}": write -user:write:chat or +user:write:chat.`)
		}
		for (const { value } of this.#tokens()) {
			if (sign === '-') this.twitch.world.takeScope(value, scope)
			else this.twitch.world.giveScope(value, scope)
		}
		return sign === '-' ? `The token has lost ${scope}.` : `The token has ${scope}.`
	}
}
