import { describe, expect, test as plain } from 'vitest'
import { Redactor } from '../../../src/twitch/oauth/redactor.js'
import { Secret } from '../../../src/twitch/oauth/secret.js'
import { modestTest as test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

describe('What a token server echoes', () => {
	test('holds no GUID in another case, no key alone, no key of the address, no Basic header', async ({ desk }) => {
		const key = desk.remember('s3cr3t-abcdef-123')
		const url = desk.tokenServer.url.replace('://', '://me:pass-word-4711@')
		desk.tokenServer.answer(({ query, headers }) => ({
			status: 403,
			body: `${query['id']?.join().toUpperCase()} ${key} ${query['code']?.join()} ${String(headers['authorization'])}`,
		}))
		await desk.start(
			{ tokenServerUrl: `${url}?code=AZURE-KEY-0815` },
			{ tokenServerHeader: `x-authorization: Bearer ${key}` },
		)
		await desk.untilStatus('authentication_failure')
		const said = JSON.stringify([desk.companion.status, desk.companion.logs])
		expect(said).toContain('[redacted] [redacted] [redacted] Basic [redacted]')
		for (const secret of [desk.guid, desk.guid.toUpperCase(), 'AZURE-KEY-0815', 'pass-word-4711']) {
			expect(said).not.toContain(secret)
		}
	})

	plain('loses the longer of two secrets first, in every form', () => {
		const redactor = new Redactor()
		redactor.know(new Secret('abcdefgh'), new Secret('abcdefghIJ-rest'), new Secret("a b!'()*~long"))
		expect(redactor.redact('abcdefghIJ-rest')).toBe('[redacted]')
		const query = new URLSearchParams({ id: "a b!'()*~long" }).toString()
		expect(redactor.redact(query)).toBe('id=[redacted]')
	})
})

test('A GUID that is an ordinary word or a number changes nothing that Twitch says', async ({ desk }) => {
	desk.tokenServer.serveTokens((guid) => (guid === 'streamer' ? desk.token : undefined))
	desk.twitch.world.goLive('streamer', { viewers: 12_345, title: 'streamer plays' })
	await desk.startSignedIn({}, { token: 'streamer' })
	await until('it is live', () => desk.companion.variables['streamer_viewers'] === 12_345)
	expect(desk.companion.status?.message).toBe('Signed in as streamer')
	expect(desk.companion.variables['streamer_title']).toBe('streamer plays')
})
