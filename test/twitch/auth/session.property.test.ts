import fc from 'fast-check'
import { expect } from 'vitest'
import { modestTest as test } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, quiet, second } from '../../helpers/time.js'

const message = { channel: 'own', message: 'hi', reply_to: '', pin: false }

/** What can happen to a connection on a bad evening. */
const happening = fc.oneof(
	fc.constant('press' as const),
	fc.constant('revoke' as const),
	fc.constant('new token' as const),
	fc.constant('server down' as const),
	fc.constant('server refuses' as const),
	fc.constant('server up' as const),
	fc.constant('login service down' as const),
	fc.constant('login service up' as const),
	fc.constant('restart' as const),
	fc.constantFrom(3 * second, minute, 20 * minute, hour, 5 * hour),
)

test('whatever happens, no call is made with a token known to be bad, no press hangs, and all is well in the end', async ({
	desk,
}) => {
	fakeTime()
	desk.rareLooks()
	await desk.start()
	await pass(second)
	const { world } = desk.twitch
	const down = { match: { path: '/validate' }, status: 500, times: Infinity }

	await fc.assert(
		fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 12 }), async (evening) => {
			for (const event of evening) {
				if (typeof event === 'number') await pass(event)
				else if (event === 'press') await pressed()
				else if (event === 'revoke') world.revoke(desk.token)
				else if (event === 'new token') desk.issue()
				else if (event === 'server down') desk.tokenServer.answer('drop')
				else if (event === 'server refuses') desk.tokenServer.answer({ status: 404 })
				else if (event === 'server up') desk.tokenServer.serveTokens(() => desk.token)
				else if (event === 'login service down') world.trouble.fail(down)
				else if (event === 'login service up') world.trouble.clear()
				else await desk.restart()
			}
			world.trouble.clear()
			desk.issue()
			desk.tokenServer.serveTokens(() => desk.token)
			// Ten minutes are the longest step after a refusal; a token that was revoked is found within the hour.
			await pass(hour + 11 * minute)
			expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
			expect((await pressed()).outcome).toBe('done')
			expectNoBadTokenUsedTwice()
		}),
		{ numRuns: 12 },
	)

	async function pressed() {
		const press = desk.companion.press('chat_send', message)
		await pass(5 * second)
		return press
	}

	/** After Twitch's login service called a token invalid, no Helix call is made with it. */
	function expectNoBadTokenUsedTwice(): void {
		const bad = new Set<string>()
		for (const { host, path, status, headers } of desk.twitch.requests) {
			const token = headers['authorization']?.replace(/^(Bearer|OAuth) /, '') ?? ''
			if (path === '/validate' && status === 401) bad.add(token)
			else if (host === 'helix' && bad.has(token)) throw new Error('A token known to be bad was used again')
		}
	}
	await quiet()
}, 120_000)
