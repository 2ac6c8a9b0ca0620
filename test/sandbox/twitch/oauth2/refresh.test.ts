import { describe, expect, it, vi } from 'vitest'
import { complaint, type Fields, setStage } from './stage.js'

const stage = setStage()
const invalid = { status: 400, body: { error: 'Bad Request', status: 400, message: 'Invalid refresh token' } }
const day = 24 * 60 * 60_000

describe('a refresh', () => {
	it('gives another access token of the same user and scopes, and leaves the old one alone', async () => {
		const first = await stage().logIn()
		const second = await stage().refresh(first.refreshToken)
		expect(second.body).toEqual({
			access_token: expect.not.stringContaining(first.accessToken),
			refresh_token: first.refreshToken,
			scope: ['bits:read', 'clips:edit'],
			token_type: 'bearer',
			expires_in: 4 * 60 * 60,
		})
		expect((await stage().validate(first.accessToken)).status).toBe(200)
		expect((await stage().validate(second.accessToken)).body).toMatchObject({ login: 'owner' })
	})

	it('gives tokens that live as long as told', async () => {
		stage().twitch.world.accessTokenSeconds = 60
		const { accessToken, body } = await stage().logIn()
		expect(body).toMatchObject({ expires_in: 60 })
		vi.advanceTimersByTime(60_000)
		expect((await stage().validate(accessToken)).status).toBe(401)
	})

	it.each<[string, Fields, number, string]>([
		['without a client', { client_id: '' }, 400, 'missing client id'],
		['for an unknown client', { client_id: 'nobody' }, 400, 'invalid client'],
		['without a secret', { client_secret: '' }, 400, 'missing client secret'],
		['with a wrong secret', { client_secret: 'guess' }, 403, 'invalid client secret'],
		['without a refresh token', { refresh_token: '' }, 400, 'missing refresh token'],
	])('is refused %s', async (_what, changes, status, message) => {
		const { refreshToken } = await stage().logIn()
		expect(await stage().refresh(refreshToken, stage().confidential, changes)).toMatchObject(complaint(status, message))
	})

	it('is refused with the secret of yesterday', async () => {
		const { refreshToken } = await stage().logIn()
		const old = stage().confidential.secret
		stage().confidential.secret = 'another'
		const reply = await stage().refresh(refreshToken, stage().confidential, { client_secret: old })
		expect(reply).toMatchObject(complaint(403, 'invalid client secret'))
		expect((await stage().refresh(refreshToken)).status).toBe(200)
	})
})

describe('a refresh token', () => {
	it('is invalid when nobody has seen it, or another client has it', async () => {
		const { refreshToken } = await stage().logIn()
		expect(await stage().refresh('guess')).toMatchObject(invalid)
		expect(await stage().refresh(refreshToken, stage().public)).toMatchObject(invalid)
	})

	it('must be encoded', async () => {
		const { refreshToken } = await stage().logIn()
		const { id, secret } = stage().confidential
		const body = `grant_type=refresh_token&client_id=${id}&client_secret=${secret}&refresh_token=${refreshToken}`
		const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
		const response = await fetch(`${stage().twitch.authUrl}/token`, { method: 'POST', headers, body })
		expect(await response.json()).toEqual(invalid.body)
	})

	it('has given fifty access tokens that are good at most: one more ends the oldest', async () => {
		const first = await stage().logIn()
		for (let count = 1; count < 50; count += 1) await stage().refresh(first.refreshToken)
		expect((await stage().validate(first.accessToken)).status).toBe(200)
		const last = await stage().refresh(first.refreshToken)
		expect((await stage().validate(first.accessToken)).status).toBe(401)
		expect((await stage().validate(last.accessToken)).status).toBe(200)
	})
})

describe("a confidential client's refresh token", () => {
	it('survives use, and time', async () => {
		const { refreshToken } = await stage().logIn()
		await stage().refresh(refreshToken)
		vi.advanceTimersByTime(1000 * day)
		expect((await stage().refresh(refreshToken)).status).toBe(200)
	})

	it('survives use also where another one is given each time', async () => {
		stage().confidential.rotatesRefreshTokens = true
		const { refreshToken } = await stage().logIn()
		const second = await stage().refresh(refreshToken)
		expect(second.refreshToken).not.toBe(refreshToken)
		expect((await stage().refresh(refreshToken)).status).toBe(200)
		expect((await stage().refresh(second.refreshToken)).status).toBe(200)
	})
})

describe("a public client's refresh token", () => {
	it('needs no secret, and can be used once', async () => {
		const { refreshToken } = await stage().logInDevice()
		const second = await stage().refresh(refreshToken, stage().public)
		expect(second.status).toBe(200)
		expect(second.refreshToken).not.toBe(refreshToken)
		expect(await stage().refresh(refreshToken, stage().public)).toMatchObject(invalid)
		expect((await stage().refresh(second.refreshToken, stage().public)).status).toBe(200)
	})

	it('lives thirty days', async () => {
		const [one, other] = [await stage().logInDevice(), await stage().logInDevice()]
		vi.advanceTimersByTime(30 * day - 1)
		expect((await stage().refresh(one.refreshToken, stage().public)).status).toBe(200)
		vi.advanceTimersByTime(1)
		expect(await stage().refresh(other.refreshToken, stage().public)).toMatchObject(invalid)
	})
})
