import { describe, expect, it, vi } from 'vitest'
import type { Received } from './client.js'
import { stageFor } from './stage.js'

const scope = 'user:manage:whispers'
const stage = stageFor(scope)

const whisper = async (to = stage().viewer.id, message = 'Psst', from = stage().owner): Promise<Received> =>
	stage().send('POST /whispers', {
		token: from.token,
		query: { from_user_id: from.id, to_user_id: to },
		body: { message },
	})

describe('a whisper', () => {
	it('goes to someone else who exists', async () => {
		expect((await whisper()).status).toBe(204)
		expect((await whisper(stage().owner.id)).status).toBe(400)
		expect((await whisper('1')).status).toBe(404)
		expect((await whisper('viewer')).status).toBe(400)
		expect((await whisper(stage().viewer.id, '')).status).toBe(400)
		expect(stage().twitch.world.people.whispers).toMatchObject([{ from: 'owner', to: 'viewer', text: 'Psst' }])
	})

	it('is cut off after 500 characters, and for who whispered before after 10000', async () => {
		const { people } = stage().twitch.world
		await whisper(stage().viewer.id, 'a'.repeat(501))
		people.whisper('viewer', 'owner', 'Hello')
		await whisper(stage().viewer.id, 'a'.repeat(10_001))
		expect(people.whispers.map(({ text }) => text.length)).toEqual([500, 5, 10_000])
	})

	it('needs a phone number that is verified', async () => {
		const { world } = stage().twitch
		const { id } = world.addUser({ login: 'silent', hasPhone: false })
		const token = world.issueToken({ user: 'silent', scopes: [scope] })
		expect(await whisper(stage().viewer.id, 'Psst', { id, token })).toMatchObject({
			status: 401,
			message: 'The user in the from_user_id query parameter must have a verified phone number.',
		})
	})

	it('is not sent by who is suspended or may not whisper', async () => {
		const { people } = stage().twitch.world
		people.forbidWhispers('owner')
		expect(await whisper()).toMatchObject({
			status: 403,
			message: "The account that's sending the message doesn't allow sending whispers.",
		})
		people.suspend('owner')
		expect(await whisper()).toMatchObject({
			status: 403,
			message: 'Suspended users may not send whisper messages.',
		})
	})

	it('does not reach who is suspended, nor who is shut to strangers', async () => {
		const { people } = stage().twitch.world
		people.shutToStrangers('viewer')
		expect(await whisper()).toMatchObject({
			status: 400,
			message: "The user that you're sending the whisper to doesn't allow whisper messages.",
		})
		people.whisper('viewer', 'owner', 'Hello')
		expect((await whisper()).status).toBe(204)
		people.suspend('viewer')
		expect(await whisper()).toMatchObject({
			status: 400,
			message: 'Whisper messages may not be sent to suspended users.',
		})
	})

	it('may be lost without a word', async () => {
		stage().twitch.world.people.dropsWhispers = true
		expect((await whisper()).status).toBe(204)
		expect(stage().twitch.world.people.whispers).toEqual([])
	})

	it('is sent three times a second at most, and a hundred times a minute', async () => {
		for (let count = 0; count < 100; count += 1) {
			if (count > 0 && count % 3 === 0) {
				expect((await whisper()).status).toBe(429)
				vi.advanceTimersByTime(1000)
			}
			expect((await whisper()).status).toBe(204)
		}
		vi.advanceTimersByTime(1000)
		expect((await whisper()).status).toBe(429)
		vi.advanceTimersByTime(26_000)
		expect((await whisper()).status).toBe(204)
	})

	it('is sent to forty people a day at most', async () => {
		const { world } = stage().twitch
		const ids = Array.from({ length: 40 }, (_, index) => world.addUser({ login: `v${index}` }).id)
		for (const id of ids) {
			expect((await whisper(id)).status).toBe(204)
			vi.advanceTimersByTime(1000)
		}
		expect((await whisper()).status).toBe(429)
		expect((await whisper(ids[0])).status).toBe(204)
		vi.advanceTimersByTime(24 * 60 * 60 * 1000)
		const owner = { id: stage().owner.id, token: world.issueToken({ user: 'owner', scopes: [scope] }) }
		expect((await whisper(stage().viewer.id, 'Psst', owner)).status).toBe(204)
	})
})
