import { describe, expect, vi } from 'vitest'
import type { Account } from '../../../token-server/accounts/account.js'
import { DynamoStore } from '../../../token-server/store/dynamodb.js'
import { hour, minute, second } from '../../helpers/time.js'
import { scheduled } from './events.js'
import { later, test, type LambdaDesk } from './lambda-desk.js'

describe('A Lambda', () => {
	test('refreshes at the request when the token has less than a minute to live', async ({ desk }) => {
		const lambda = desk.lambda()
		const guid = await desk.guid(lambda)
		const first = await desk.token(lambda, guid)
		later(4 * hour - 50 * second)
		const next = await desk.token(lambda, guid)
		expect(next.status).toBe(200)
		expect(next.text).not.toBe(first.text)
		expect(desk.refreshes()).toBe(1)
	})

	test('refreshes by schedule ahead of time, and answers nothing to that', async ({ desk }) => {
		const lambda = desk.lambda()
		const guid = await desk.guid(lambda)
		const first = await desk.token(lambda, guid)
		later(3 * hour)
		await lambda(scheduled)
		expect(desk.refreshes()).toBe(0)
		later(30 * minute)
		expect(await lambda(scheduled, { getRemainingTimeInMillis: () => 15_000 })).toBeUndefined()
		expect(desk.refreshes()).toBe(1)
		expect((await desk.token(lambda, guid)).text).not.toBe(first.text)
		await lambda(scheduled)
		expect(desk.refreshes()).toBe(1)
	})

	test('validates by schedule, once an hour', async ({ desk }) => {
		const lambda = desk.lambda()
		await desk.guid(lambda)
		const validations = (): number => desk.twitch.requests.filter(({ path }) => path === '/validate').length
		const before = validations()
		for (let passed = 0; passed < 2 * hour; passed += 5 * minute) {
			later(5 * minute)
			await lambda(scheduled)
		}
		expect(validations() - before).toBe(2)
	})

	test('spends a refresh token once, however many containers are asked at once', async ({ desk }) => {
		const [one, two] = [desk.lambda(), desk.lambda()]
		const guid = await desk.guid(one)
		const first = await desk.token(one, guid)
		for (const round of [1, 2, 3]) {
			later(4 * hour - 30 * second)
			const answers = await Promise.all([one, two, one, two].map(async (lambda) => desk.token(lambda, guid)))
			expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
			expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
			expect(answers[0]?.text).not.toBe(first.text)
			expect(desk.refreshes()).toBe(round)
		}
	})

	test('spends it once, too, when the schedule and a request meet', async ({ desk }) => {
		const [one, two] = [desk.lambda(), desk.lambda()]
		const guid = await desk.guid(one)
		later(4 * hour - 30 * second)
		const [, answer] = await Promise.all([one(scheduled), desk.token(two, guid)])
		expect(answer.status).toBe(200)
		expect(desk.refreshes()).toBe(1)
		expect(desk.lines).toEqual([])
	})

	test('goes on where another one was ended in the middle of a refresh', async ({ desk }) => {
		const lambda = desk.lambda()
		const guid = await desk.guid(lambda)
		later(4 * hour - 30 * second)
		await change(desk, 'streamer', { leaseUntil: Date.now() + 12_000 })
		later(13 * second)
		expect((await desk.token(lambda, guid)).status).toBe(200)
		expect(desk.refreshes()).toBe(1)
	})

	test('ends its look at what is due before AWS ends it, and does the rest at the next', async ({ desk }) => {
		const lambda = desk.lambda()
		for (let index = 0; index < 20; index++) {
			desk.twitch.world.addUser({ login: `user${index}`, displayName: `User ${index}` })
			await desk.logIn(lambda, 'scopes=', `user${index}`)
		}
		later(4 * hour)
		const release = desk.twitch.world.trouble.hold({ match: { path: '/token' } })
		vi.useFakeTimers({ now: Date.now(), toFake: ['Date', 'setTimeout', 'clearTimeout'] })
		const look = lambda(scheduled, { getRemainingTimeInMillis: () => 15_000 })
		await desk.twitch.arrived({ path: '/token' }, 20 + 8)
		await vi.advanceTimersByTimeAsync(5000)
		release()
		await look
		expect(desk.refreshes()).toBe(8)
		await lambda(scheduled)
		expect(desk.refreshes()).toBe(20)
	})

	test('looks after the others when one login cannot be read, and says so once', async ({ desk }) => {
		const lambda = desk.lambda()
		for (const login of ['one', 'two', 'three']) {
			desk.twitch.world.addUser({ login, displayName: login })
			await desk.logIn(lambda, 'scopes=', login)
		}
		for (const login of ['one', 'two']) await change(desk, login, { refreshToken: 'damaged', renewAt: 0 })
		later(4 * hour)
		await lambda(scheduled)
		expect(desk.refreshes()).toBe(1)
		expect(desk.lines).toEqual([expect.stringMatching(/^Looking after .* failed: .*encrypted with another key/)])
	})

	test('reads its settings once, and says in its log alone what is wrong with them', async ({ desk }) => {
		const environment = desk.environment()
		const lambda = desk.lambda(environment)
		const address = `${desk.gateway.publicUrl}/health`
		expect((await desk.ask(lambda, address)).status).toBe(200)
		delete environment['PUBLIC_URL']
		expect((await desk.ask(lambda, address)).status).toBe(200)
		const wrong = desk.lambda(environment)
		const { status, text } = await desk.ask(wrong, address)
		expect(status).toBe(500)
		expect(text).toBe('The token server is not set up yet. Its log says which setting is missing or wrong.')
		expect(desk.lines).toEqual(['PUBLIC_URL is missing: the address of this Lambda. Deploy again with it.'])
		await expect(wrong(scheduled)).rejects.toThrow('PUBLIC_URL is missing')
	})
})

/** As another process, or an accident, would. */
async function change(desk: LambdaDesk, login: string, more: Partial<Account>): Promise<void> {
	const store = DynamoStore.open(desk.dynamo)
	const account = (await store.list()).find((each) => each.login === login)
	if (!account) throw new Error(`${login} is not logged in`)
	await store.write({ ...account, ...more, version: account.version + 1 }, account.version)
	await store.close()
}
