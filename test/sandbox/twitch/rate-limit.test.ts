import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startTwitch, type SimulatedTwitch } from '../../../sandbox/twitch/index.js'
import { clientOf } from './client.js'

let twitch: SimulatedTwitch
let send: ReturnType<typeof clientOf>
let token: string

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
	twitch = await startTwitch()
	send = clientOf(twitch)
	twitch.world.addUser({ login: 'owner' })
	twitch.world.addUser({ login: 'other' })
	token = twitch.world.issueToken({ user: 'owner', scopes: [] })
})

afterEach(async () => {
	vi.useRealTimers()
	await twitch.close()
})

async function bucket(sent = token): Promise<unknown[]> {
	const { status, headers } = await send('GET /users', { token: sent })
	return [status, ...['Limit', 'Remaining', 'Reset'].map((name) => Number(headers.get(`Ratelimit-${name}`)))]
}

it('counts down within a minute, then starts again', async () => {
	expect(await bucket()).toEqual([200, 800, 799, 1_800_000_060])
	vi.advanceTimersByTime(59_000)
	expect(await bucket()).toEqual([200, 800, 798, 1_800_000_060])
	vi.advanceTimersByTime(1000)
	expect(await bucket()).toEqual([200, 800, 799, 1_800_000_120])
})

it('gives each user and each client id its own bucket, and two tokens of one user the same', async () => {
	await bucket()
	expect(await bucket(twitch.world.issueToken({ user: 'owner', scopes: [] }))).toEqual([200, 800, 798, 1_800_000_060])
	expect(await bucket(twitch.world.issueToken({ user: 'other', scopes: [] }))).toEqual([200, 800, 799, 1_800_000_060])
	const otherClient = twitch.world.issueToken({ user: 'owner', scopes: [], clientId: 'other' })
	const { headers } = await send('GET /users', { token: otherClient, clientId: 'other' })
	expect(headers.get('Ratelimit-Remaining')).toBe('799')
})

it('refuses what exceeds the limit, until the reset', async () => {
	twitch.world.rateLimit({ remaining: 1, resetInSeconds: 5 })
	expect(await bucket()).toEqual([200, 800, 0, 1_800_000_005])
	expect(await bucket()).toEqual([429, 800, 0, 1_800_000_005])
	vi.advanceTimersByTime(5000)
	expect(await bucket()).toEqual([200, 800, 799, 1_800_000_065])
})

it('is given back at once when asked to', async () => {
	twitch.world.rateLimit({ remaining: 0, resetInSeconds: 60 })
	expect((await bucket())[0]).toBe(429)
	twitch.world.restoreRateLimit()
	expect(await bucket()).toEqual([200, 800, 799, 1_800_000_060])
})

it('is told with refusals too, and an unknown endpoint costs nothing', async () => {
	const refused = await send('GET /channels', { token })
	expect(refused.status).toBe(400)
	expect(refused.headers.get('Ratelimit-Remaining')).toBe('799')
	const unknown = await send('GET /nothing', { token })
	expect(unknown).toMatchObject({ status: 404, body: { error: 'Not Found', status: 404 } })
	expect(unknown.headers.get('Ratelimit-Remaining')).toBe('799')
})
