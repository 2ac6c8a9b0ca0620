import { describe, expect, it } from 'vitest'
import { type Fields, redirectUri, sentBack, setStage } from './stage.js'

const stage = setStage()

const chooses = (fields: Fields): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) })

describe('the visitor whom the script names', () => {
	it('is sent back with a code, the scopes and the state', async () => {
		stage().twitch.world.authorizeAs('owner')
		const response = await stage().visit()
		expect(response.status).toBe(302)
		expect(response.headers.get('Location')).toMatch(
			/^http:\/\/localhost:3000\/callback\?code=[a-z0-9]{30}&scope=bits%3Aread\+clips%3Aedit&state=abc$/,
		)
	})

	it('is sent back without a code when they deny it', async () => {
		stage().twitch.world.authorizeAs('owner')
		stage().twitch.world.denyNextAuthorization()
		const response = await stage().visit()
		expect(response.status).toBe(302)
		expect(Object.fromEntries(sentBack(response))).toEqual({
			error: 'access_denied',
			error_description: 'The user denied you access',
			state: 'abc',
		})
	})

	it('comes once', async () => {
		stage().twitch.world.authorizeAs('owner')
		await stage().visit()
		expect((await stage().visit()).status).toBe(200)
	})

	it('must exist', () => {
		expect(() => stage().twitch.world.authorizeAs('nobody')).toThrow('No user nobody')
	})

	it('is not used up by a request that is wrong', async () => {
		stage().twitch.world.authorizeAs('owner')
		await stage().visit({ client_id: 'nobody' })
		expect((await stage().visit()).status).toBe(302)
	})

	it('brings back the parameters that the address had, and no state where none was sent', async () => {
		const odd = 'http://localhost:3000/?from=twitch'
		const { id } = stage().twitch.world.addClient({ type: 'confidential', redirectUris: [odd] })
		stage().twitch.world.authorizeAs('owner')
		const url = new URL(`${stage().twitch.authUrl}/authorize`)
		url.search = new URLSearchParams({ response_type: 'code', client_id: id, redirect_uri: odd }).toString()
		const response = await fetch(url, { redirect: 'manual' })
		expect([...sentBack(response).keys()]).toEqual(['from', 'code', 'scope'])
	})
})

describe('a request that nobody is sent back for', () => {
	it.each<[string, Fields, string]>([
		['an unknown client', { client_id: 'nobody' }, 'invalid client'],
		[
			'an address that was never registered',
			{ redirect_uri: 'http://localhost:4000/' },
			'does not match registered URI',
		],
		['an address with one slash more', { redirect_uri: `${redirectUri}/` }, 'does not match registered URI'],
		['no address', { redirect_uri: '' }, 'does not match registered URI'],
		['a response type other than code', { response_type: 'token' }, 'invalid response type'],
		['scopes separated by commas', { scope: 'bits:read,clips:edit' }, 'invalid scope requested'],
	])('has %s', async (_what, changes, words) => {
		stage().twitch.world.authorizeAs('owner')
		const response = await stage().visit(changes)
		expect(response.status).toBe(400)
		expect(response.headers.get('Location')).toBeNull()
		expect(response.headers.get('Content-Type')).toContain('text/html')
		expect(await response.text()).toContain(words)
	})

	it('comes from a public client', async () => {
		const response = await stage().visit({ client_id: stage().public.id })
		expect(response.status).toBe(400)
		expect(await response.text()).toContain('public clients cannot use this response type')
	})

	it('puts no HTML of others on the page', async () => {
		const text = await (await stage().visit({ scope: '<script>' })).text()
		expect(text).toContain('&lt;script&gt;')
		expect(text).not.toContain('<script>')
	})
})

describe('the page', () => {
	it('shows who can log in, the app, and the scopes it asks for', async () => {
		const response = await stage().visit()
		expect(response.status).toBe(200)
		expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
		const text = await response.text()
		const words = ['Authorize as OWNER', 'Authorize as VIEWER', 'Cancel', 'bits:read', stage().confidential.id]
		for (const word of words) expect(text).toContain(word)
	})

	it('lets one agree as a user', async () => {
		const back = sentBack(await stage().visit({}, chooses({ as: 'viewer' })))
		const { accessToken } = await stage().exchange(back.get('code') ?? '')
		expect((await stage().validate(accessToken)).body).toMatchObject({ login: 'viewer' })
	})

	it('lets one cancel', async () => {
		expect(sentBack(await stage().visit({}, chooses({ cancel: 'true' }))).get('error')).toBe('access_denied')
	})

	it('knows no user it did not offer', async () => {
		expect((await stage().visit({}, chooses({ as: 'nobody' }))).status).toBe(400)
	})
})

describe('a browser in which someone is logged in', () => {
	async function browser(): Promise<RequestInit> {
		const response = await stage().visit({}, chooses({ as: 'owner' }))
		return { headers: { Cookie: `other=1; ${response.headers.get('Set-Cookie')?.split(';')[0]}` } }
	}

	it('is sent back at once for scopes agreed to before', async () => {
		expect((await stage().visit({ scope: 'bits:read' }, await browser())).status).toBe(302)
	})

	it('is asked about other scopes, as the same user', async () => {
		const text = await (await stage().visit({ scope: 'bits:read whispers:read' }, await browser())).text()
		expect(text).toContain('Authorize as OWNER')
		expect(text).not.toContain('Authorize as VIEWER')
	})

	it('can choose another user where the app forces that', async () => {
		const response = await stage().visit({ force_verify: 'true' }, await browser())
		expect(await response.text()).toContain('Authorize as VIEWER')
	})

	it('is asked again after the app was disconnected', async () => {
		const init = await browser()
		stage().twitch.world.disconnect('owner', stage().confidential.id)
		expect((await stage().visit({}, init)).status).toBe(200)
	})
})
