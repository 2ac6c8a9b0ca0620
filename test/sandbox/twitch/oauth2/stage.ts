import { afterEach, beforeEach, vi } from 'vitest'
import { type Client, startTwitch, type SimulatedTwitch } from '../../../../sandbox/twitch/index.js'
import { field } from '../client.js'

export interface Reply {
	status: number
	body: unknown
	accessToken: string
	refreshToken: string
}

export type Fields = Record<string, string>

export const redirectUri = 'http://localhost:3000/callback'

/** A Twitch with two users, an app with a secret, and one without; only the clock stands still. */
export class Stage {
	readonly confidential: Client
	readonly public: Client

	constructor(readonly twitch: SimulatedTwitch) {
		for (const login of ['owner', 'viewer']) twitch.world.addUser({ login, displayName: login.toUpperCase() })
		this.confidential = twitch.world.addClient({ type: 'confidential', redirectUris: [redirectUri] })
		this.public = twitch.world.addClient({ type: 'public', redirectUris: [redirectUri] })
	}

	async post(path: string, fields: Fields): Promise<Reply> {
		const response = await fetch(`${this.twitch.authUrl}${path}`, { method: 'POST', body: new URLSearchParams(fields) })
		const text = await response.text()
		const body: unknown = text === '' ? undefined : JSON.parse(text)
		const [accessToken, refreshToken] = ['access_token', 'refresh_token'].map((name) => String(field(body, name)))
		return { status: response.status, body, accessToken: accessToken ?? '', refreshToken: refreshToken ?? '' }
	}

	/** Goes to the authorize page as a browser without cookies does, and follows no redirect. */
	async visit(changes: Fields = {}, init: RequestInit = {}): Promise<Response> {
		const url = new URL(`${this.twitch.authUrl}/authorize`)
		const usual = { response_type: 'code', client_id: this.confidential.id, redirect_uri: redirectUri }
		url.search = new URLSearchParams({ ...usual, scope: 'bits:read clips:edit', state: 'abc', ...changes }).toString()
		return fetch(url, { redirect: 'manual', ...init })
	}

	async code(changes: Fields = {}): Promise<string> {
		this.twitch.world.authorizeAs('owner')
		return sentBack(await this.visit(changes)).get('code') ?? ''
	}

	async exchange(code: string, changes: Fields = {}): Promise<Reply> {
		const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
		return this.post('/token', { ...credentials(this.confidential), ...grant, ...changes })
	}

	/** All the way through the confidential client's flow. */
	async logIn(): Promise<Reply> {
		return this.exchange(await this.code())
	}

	async refresh(refreshToken: string, client: Client = this.confidential, changes: Fields = {}): Promise<Reply> {
		const grant = { grant_type: 'refresh_token', refresh_token: refreshToken }
		return this.post('/token', { ...credentials(client), ...grant, ...changes })
	}

	async startDevice(
		client: Client = this.public,
		scopes = 'bits:read',
	): Promise<{ deviceCode: string; userCode: string }> {
		const { body } = await this.post('/device', { client_id: client.id, scopes })
		return { deviceCode: String(field(body, 'device_code')), userCode: String(field(body, 'user_code')) }
	}

	async poll(deviceCode: string, client: Client = this.public, scopes = 'bits:read'): Promise<Reply> {
		const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
		return this.post('/token', { client_id: client.id, scopes, device_code: deviceCode, grant_type })
	}

	/** All the way through the public client's flow. */
	async logInDevice(client: Client = this.public): Promise<Reply> {
		const { deviceCode, userCode } = await this.startDevice(client)
		this.twitch.world.approveDevice(userCode, 'owner')
		return this.poll(deviceCode, client)
	}

	async validate(token: string): Promise<{ status: number; body: unknown }> {
		const response = await fetch(`${this.twitch.authUrl}/validate`, { headers: { Authorization: `OAuth ${token}` } })
		return { status: response.status, body: await response.json() }
	}
}

export function credentials({ id, secret }: Client): Fields {
	return { client_id: id, ...(secret === '' ? {} : { client_secret: secret }) }
}

/** What the app learns by the redirect. */
export function sentBack(response: Response): URLSearchParams {
	return new URL(response.headers.get('Location') ?? 'none:').searchParams
}

export function complaint(status: number, message: string): object {
	return { status, body: { status, message } }
}

export function setStage(): () => Stage {
	let stage: Stage | undefined

	beforeEach(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
		stage = new Stage(await startTwitch())
	})

	afterEach(async () => {
		vi.useRealTimers()
		await stage?.twitch.close()
	})

	return () => {
		if (!stage) throw new Error('The stage is set by each test')
		return stage
	}
}
