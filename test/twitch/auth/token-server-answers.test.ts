import { describe, expect } from 'vitest'
import type { Answer } from '../../../sandbox/token-server/index.js'
import { modestTest as test, type Desk } from '../../helpers/desk.js'

const html = { headers: { 'content-type': 'text/html' } }

describe('A token server may give the token', () => {
	const ways: readonly [string, (token: string) => Answer][] = [
		['as text', (token) => ({ body: token })],
		['with white space around it', (token) => ({ body: `\r\n  ${token}\t\n` })],
		['in double quotes', (token) => ({ body: `"${token}"` })],
		['in single quotes', (token) => ({ body: ` '${token}' ` })],
		['behind oauth:', (token) => ({ body: `oauth:${token}` })],
		['behind Bearer', (token) => ({ body: `Bearer ${token}` })],
		['quoted and behind oauth:', (token) => ({ body: `"oauth:${token}"` })],
		['as JSON access_token', (token) => ({ body: JSON.stringify({ access_token: token, expires_in: 1 }) })],
		['as JSON accessToken', (token) => ({ body: JSON.stringify({ accessToken: `Bearer ${token}` }) })],
		['as JSON token', (token) => ({ body: JSON.stringify({ token: ` ${token} ` }) })],
	]

	test.for(ways)('%s', async ([, answer], { desk }) => {
		desk.tokenServer.answer(answer(desk.token))
		await desk.start()
		await desk.untilStatus('ok')
		expect(desk.companion.status?.message).toBe('Signed in as streamer')
	})
})

describe('A token server that answers something else is refused in words', () => {
	const answers: readonly [string, Answer, RegExp][] = [
		['nothing', { body: ' \n' }, /empty answer, not a token/],
		['a web page', { body: '<!doctype html><p>Log in</p>', ...html }, /web page, not a token/],
		['a web page that says it is text', { body: '  <html><body>Hi</body></html>' }, /web page, not a token/],
		['several words', { body: 'not a token' }, /several words, not a token/],
		['unprintable characters', { body: 'abc\u0001déf' }, /unprintable characters/],
		['quotes with nothing in them', { body: '""' }, /empty answer/],
		[
			'JSON without a token, with a message',
			{ body: '{"message":"quota used up"}' },
			/without an access token: quota used up/,
		],
		[
			'JSON without a token, with an error',
			{ body: '{"error":"no such user"}' },
			/without an access token: no such user/,
		],
		['other JSON', { body: '{"ok":true}' }, /JSON without an access token/],
		['a JSON list', { body: '[1,2]' }, /JSON without an access token/],
		['more than 16 KiB', { body: 'x'.repeat(20_000) }, /more than 16 KiB, not a token/],
	]

	test.for(answers)('%s', async ([, answer, words], { desk }) => {
		desk.tokenServer.answer(answer)
		await desk.start()
		await desk.untilStatus('authentication_failure')
		expect(desk.companion.status?.message).toMatch(words)
		expect(desk.validations).toHaveLength(0)
	})

	test('an endless answer is not read further than 16 KiB', async ({ desk }) => {
		async function* endless(): AsyncGenerator<string> {
			for (;;) {
				yield 'x'.repeat(1024)
				await new Promise<void>((resolve) => setImmediate(resolve))
			}
		}
		desk.tokenServer.answer({ body: endless() })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		await expect(desk.tokenServer.requests[0]?.ended).resolves.toBe('hung up')
	})
})

describe('A refusal of the token server', () => {
	const refusals: readonly [number, Exclude<Answer, 'drop'>, RegExp][] = [
		[401, { body: '{"message":"key needed"}' }, /denies access \(401\).*extra header.*: key needed/],
		[403, { body: 'forbidden for you' }, /denies access \(403\).*forbidden for you/],
		[404, { body: 'Unknown id' }, /does not know this GUID \(404\).*Unknown id/],
		[
			410,
			{ body: '{"error":"log in again at https://tokens.example/login"}' },
			/new login \(410\): log in again at https/,
		],
		[422, { body: '' }, /refuses \(422\)/],
		[400, { body: '<html>nginx</html>', ...html }, /refuses \(400\).*it answered with a web page/],
	]

	test.for(refusals)(
		'%i is shown with its words and is no passing trouble',
		async ([status, answer, words], { desk }) => {
			desk.tokenServer.answer({ ...answer, status })
			await desk.start()
			await desk.untilStatus('authentication_failure')
			expect(desk.companion.status?.message).toMatch(words)
		},
	)

	test('is cut at 200 characters and cleaned of the secrets that it repeats', async ({ desk }) => {
		const basic = (text: string): string => Buffer.from(text).toString('base64')
		desk.tokenServer.answer(({ query, headers }) => ({
			status: 403,
			body: `id=${query['id']?.join()} key=${String(headers['x-api-key'])} ${basic(desk.guid)} ${'long '.repeat(100)}`,
		}))
		await desk.start({}, { tokenServerHeader: desk.header })
		await desk.untilStatus('authentication_failure')
		expect(desk.companion.status?.message).toContain('id=[redacted] key=[redacted] [redacted] long')
		expect(desk.companion.status?.message?.length).toBeLessThan(330)
	})
})

describe('Passing trouble of the token server', () => {
	const statuses = [408, 425, 429, 500, 502, 503, 504] as const

	test.for(statuses)('%i is a connection failure', async (status, { desk }) => {
		desk.tokenServer.answer({ status, body: 'busy' })
		await expectConnectionFailure(desk, new RegExp(`trouble of its own \\(${status}: busy\\)`))
	})

	test('a connection that breaks off is a connection failure', async ({ desk }) => {
		desk.tokenServer.answer('drop')
		await expectConnectionFailure(desk, /closed the connection without an answer/)
	})

	test('a server that is not there is a connection failure', async ({ desk }) => {
		await desk.tokenServer.close()
		await expectConnectionFailure(desk, /refuses the connection/)
	})

	test('a name that is not found is a connection failure', async ({ desk }) => {
		await expectConnectionFailure(desk, /was not found by its name|does not answer/, 'http://nowhere.invalid/')
	})
})

async function expectConnectionFailure(
	desk: Desk,
	words: RegExp,
	tokenServerUrl = desk.tokenServer.url,
): Promise<void> {
	await desk.start({ tokenServerUrl })
	await desk.untilStatus('connection_failure')
	expect(desk.companion.status?.message).toMatch(words)
}
