import { describe, expect } from 'vitest'
import { Crew } from '../helpers/crew.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'
import { pass, second } from '../helpers/time.js'
import { startInFakeTime } from './fake-start.js'

const withoutClips = allScopes.filter((scope) => scope !== 'clips:edit')

function serve(desk: Desk, link: string | undefined, status = 200): void {
	const headers: Record<string, string> = link === undefined ? {} : { link }
	desk.tokenServer.answer(() => ({ status, headers, body: status === 200 ? desk.token : 'Log in again' }))
}

function report(desk: Desk): string {
	const field = desk.companion.configFields().find(({ id }) => id === 'report')
	return field?.type === 'static-text' ? field.value : ''
}

/** The login page with these scopes in its address, readable. */
function page(address: string, scopes: readonly string[]): string {
	return `${address}${address.includes('?') ? '&' : '?'}scopes=${[...new Set(scopes)].sort().join('+')}`
}

describe('The login page that a token server names', () => {
	test('is shown with granted and missing scopes: on the key, on the page and in auth_url', async ({ desk }) => {
		desk.issue({ scopes: withoutClips })
		serve(desk, '<https://tokens.example/login>; rel="login"')
		await startInFakeTime(desk)
		const address = page('https://tokens.example/login', allScopes)
		const { error } = await desk.companion.pressWithDefaults('clip')
		expect(error).toBe(
			`Stream: create clip needs the scope clips:edit, which @streamer has not granted. Log in again, with this scope, at ${address}`,
		)
		expect(report(desk)).toContain(`[Log in again with these scopes](${address})`)
		expect(desk.companion.variables['auth_url']).toBe(address)
	})

	test('is not shown where nothing is missing', async ({ desk }) => {
		serve(desk, '<https://tokens.example/login>; rel="login"')
		await startInFakeTime(desk)
		expect(desk.companion.variables['auth_url']).toBe('')
		expect(report(desk)).not.toContain('https://tokens.example')
	})

	test('is shown where the server asks for a login, before the first one too', async ({ desk }) => {
		serve(desk, '</login>; rel="login"', 410)
		await startInFakeTime(desk)
		expect(desk.companion.status).toMatchObject({ status: 'authentication_failure' })
		expect(desk.companion.variables['auth_url']).toBe(`${desk.tokenServer.url}login`)
	})

	test('is remembered where a later answer is without it', async ({ desk }) => {
		desk.issue({ scopes: withoutClips })
		serve(desk, '</login>; rel="login"')
		await startInFakeTime(desk)
		serve(desk, undefined, 503)
		await desk.companion.press('token_refetch', { account: 'default' })
		await pass(second)
		expect(desk.companion.variables['auth_url']).toBe(page(`${desk.tokenServer.url}login`, allScopes))
	})

	test('is that of each account of its own', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'], withoutClips)
		for (const login of crew.logins) {
			const headers = { link: `<https://tokens.example/${login}>; rel="login"` }
			crew.answer(login, { headers, body: crew.token(login) })
		}
		await crew.startInFakeTime({ channels: 'streamer' })
		for (const account of crew.logins) {
			const { outcome } = await desk.companion.press('auth_start', { account, scopes: 'stream', other: 'login' })
			expect(outcome).toBe('done')
			await pass(second)
			const said = desk.companion.variables['last_action_result']
			expect(said).toMatch(new RegExp(`^Open https://tokens\\.example/${account}\\?scopes=`))
			expect(said).toContain('clips:edit')
		}
	})
})

const taken = [
	{ what: 'relative', link: '<login?from=module>; rel="login"', path: 'login?from=module' },
	{ what: 'absolute in path', link: '</some/login>; rel=login', path: 'some/login' },
	{
		what: 'one of several',
		link: '</help>; rel="help", </login>; rel="login", </terms>; rel="license"',
		path: 'login',
	},
	{ what: 'with more than one relation', link: '</login>; rel="help login"', path: 'login' },
	{ what: 'with other parameters before', link: '</login>; title="Log in, please"; rel="login"', path: 'login' },
	{ what: 'in capitals', link: '</login>; REL="LOGIN"', path: 'login' },
]
test.for(taken)('A Link that is $what is understood', async ({ link, path }, { desk }) => {
	serve(desk, link, 410)
	await startInFakeTime(desk)
	expect(desk.companion.variables['auth_url']).toBe(`${desk.tokenServer.url}${path}`)
})

const ignored = [
	'<javascript:alert(1)>; rel="login"',
	'<data:text/html,hi>; rel="login"',
	'<https://user:word@tokens.example/login>; rel="login"',
	'<https://tokens.example/login>; rel="next"',
	'<https://tokens.example/login>; rel="relogin"',
	'<https://tokens.example/login>; rel="login-help"',
	'<https://tokens.example/login>; title="rel=login"',
	'<https://tokens.example/login>; title="; rel=login"',
	'<https://tokens.example/login>',
	'https://tokens.example/login; rel="login"',
	'<http://[>; rel="login"',
	'<>; rel="login"',
	'<#login>; rel="login"',
	'garbage',
	'</login?id=GUID>; rel="login"',
	'</login/GUID>; rel="login"',
]
test.for(ignored)('The Link %s is ignored: the old advice stands, and nothing leaks', async (link, { desk }) => {
	desk.issue({ scopes: withoutClips })
	serve(desk, link.replace('GUID', desk.guid))
	await startInFakeTime(desk)
	const { error } = await desk.companion.pressWithDefaults('clip')
	expect(error).toMatch(/has not granted\. Log in again where the token comes from, with this scope\.$/)
	expect(desk.companion.variables['auth_url']).toBe('')
	expect(report(desk)).not.toContain('Log in again with these scopes')
})
