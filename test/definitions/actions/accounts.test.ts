import { describe, expect } from 'vitest'
import { Crew } from '../../helpers/crew.js'
import { test, type Desk } from '../../helpers/desk.js'
import { quiet, until } from '../../helpers/time.js'

const two = ['streamer', 'other']
type AccountAction = 'token_refetch' | 'auth_start' | 'auth_logout'

async function press(desk: Desk, id: AccountAction, account: string): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults(id, { account })).error
}

async function untilSaid(desk: Desk, words: string): Promise<void> {
	await until(words, () => desk.companion.variables['last_action_result'] === words)
}

describe('Fetching the token of one of several accounts', () => {
	test.for([
		{ account: 'other', login: 'other' },
		{ account: '@Other ', login: 'other' },
		{ account: 'default', login: 'streamer' },
		{ account: '', login: 'streamer' },
	])('"$account" asks for @$login alone', async ({ account, login }, { desk }) => {
		const crew = new Crew(desk, two)
		await crew.startSignedIn()
		crew.issue(login)
		expect(await press(desk, 'token_refetch', account)).toBeUndefined()
		await untilSaid(desk, `New token for @${login}`)
		await quiet()
		expect(two.map((each) => crew.asked(each))).toEqual(two.map((each) => (each === login ? 2 : 1)))
	})

	test('that failed brings it back at once', async ({ desk }) => {
		const crew = new Crew(desk, two)
		crew.answer('streamer', { status: 404 })
		await crew.start()
		await desk.untilStatus('unknown_warning')
		crew.answer('streamer')
		expect(await press(desk, 'token_refetch', 'default')).toBeUndefined()
		await desk.untilStatus('ok')
	})

	test.for(['token_refetch', 'auth_start', 'auth_logout'] as const)(
		'%s of one that is none of this connection says which there are',
		async (id, { desk }) => {
			const crew = new Crew(desk, two)
			await crew.startSignedIn()
			expect(await press(desk, id, 'somebody')).toBe(
				'@somebody is no account of this connection. Choose one of @streamer, @other.',
			)
			expect(await press(desk, id, 'two words')).toMatch(/^Account: default or the login of an account/)
			await quiet()
			expect(desk.tokenServer.requests).toHaveLength(2)
		},
	)

	test('while nobody is signed in asks for the first', async ({ desk }) => {
		const crew = new Crew(desk, two)
		for (const login of two) crew.answer(login, { status: 404 })
		await crew.start()
		await desk.untilStatus('authentication_failure')
		expect(await press(desk, 'token_refetch', 'other')).toBe(
			'@other is no account of this connection. Choose one of those that sign in.',
		)
		expect(await press(desk, 'token_refetch', 'default')).toMatch(/^The token server does not know this GUID/)
		expect(two.map((login) => crew.asked(login))).toEqual([2, 1])
	})

	test('without settings says so', async ({ desk }) => {
		await desk.start({ tokenServerUrl: '' })
		expect(await press(desk, 'token_refetch', 'default')).toBe(
			'The connection is not set up. Open its settings in Companion.',
		)
	})
})

describe('A login that a token server keeps', () => {
	test('is begun on its page, where the server names one', async ({ desk }) => {
		desk.tokenServer.answer(() => ({
			headers: { link: '<https://tokens.example/login>; rel="login"' },
			body: desk.token,
		}))
		await desk.startSignedIn()
		expect(await press(desk, 'auth_start', 'default')).toBeUndefined()
		await until('it is said', () => /^Open https:\/\/tokens\.example\/login\?scopes=/.test(said(desk)))
		// What was granted before is asked for again, or it would be gone.
		for (const scope of ['user:write:chat', 'clips:edit', 'user:read:moderated_channels']) {
			expect(said(desk)).toContain(scope)
		}
	})

	test('is begun where the token comes from, where the server names no page', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'auth_start', 'default')).toMatch(
			/^There is no login by code here\. Log in at the token server\.$/,
		)
	})

	test('is not taken over by another account', async ({ desk }) => {
		await desk.startSignedIn()
		const { error } = await desk.companion.pressWithDefaults('auth_start', { other: 'take' })
		expect(error).toBe('Another account can only be taken where it logs in with a code.')
	})

	test('is not ended from here, and goes on working', async ({ desk }) => {
		await desk.startSignedIn()
		expect(await press(desk, 'auth_logout', 'default')).toMatch(
			/^The token server keeps this login.*: log out there\.$/,
		)
		expect(desk.twitch.world.tokens.valid(desk.token)).toBeDefined()
		expect(await desk.companion.pressWithDefaults('chat_send', { message: 'Hi' })).toMatchObject({ outcome: 'done' })
	})
})

function said(desk: Desk): string {
	const { last_action_result: result } = desk.companion.variables
	return typeof result === 'string' ? result : ''
}
