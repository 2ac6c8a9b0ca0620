import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/config.js'
import { Backoff } from '../../../src/twitch/auth/backoff.js'
import { readAnswer } from '../../../src/twitch/auth/token-server-answer.js'
import { firstRequest } from '../../../src/twitch/auth/token-server-request.js'
import { TokenSourceError } from '../../../src/twitch/auth/token-source.js'
import { Redactor } from '../../../src/twitch/oauth/redactor.js'
import { Secret } from '../../../src/twitch/oauth/secret.js'

const word = fc
	.stringMatching(/^[!-~]{8,40}$/)
	.filter((text) => !/\\/.test(text) && !/^["'<{[]|["']$|^(oauth:|bearer)/i.test(text))
const answer = (status: number, text: string, headers: Record<string, string> = {}) => {
	return { status, text, headers: new Headers(headers), cut: false }
}
const asIs = (text: string): string => text

describe('The answer of a token server', () => {
	test('gives the same token however it is wrapped', () => {
		const blank = fc.stringMatching(/^[ \t\r\n]{0,4}$/)
		const wrap = fc.constantFrom<(token: string) => string>(
			asIs,
			(token) => `"${token}"`,
			(token) => `'${token}'`,
			(token) => `oauth:${token}`,
			(token) => `Bearer ${token}`,
			(token) => JSON.stringify({ access_token: token }),
			(token) => JSON.stringify({ token: `oauth:${token}`, other: [1] }),
		)
		fc.assert(
			fc.property(word, blank, blank, wrap, (token, before, after, how) => {
				fc.pre(Number.isNaN(Number(token)))
				expect(readAnswer(answer(200, before + how(token) + after), asIs).reveal()).toBe(token)
			}),
		)
	})

	test('is either one printable word or a refusal in words, whatever comes', () => {
		fc.assert(
			fc.property(fc.integer({ min: 100, max: 599 }), fc.string({ unit: 'binary', maxLength: 400 }), (status, text) => {
				try {
					expect(readAnswer(answer(status, text), asIs).reveal()).toMatch(/^[\x21-\x7e]+$/)
				} catch (error) {
					expect(error).toBeInstanceOf(TokenSourceError)
					expect(String(error)).toMatch(/^TokenSourceError: The token server .+/)
				}
			}),
		)
	})

	test('has Retry-After taken as seconds or as a date, an hour at most', () => {
		const waitOf = (value: string): number => {
			try {
				readAnswer(answer(503, '', { 'retry-after': value }), asIs)
			} catch (error) {
				if (error instanceof TokenSourceError) return error.retryAfter
			}
			return NaN
		}
		expect(waitOf('120')).toBe(120_000)
		expect(waitOf('86400')).toBe(3_600_000)
		expect(waitOf('soon')).toBe(0)
		expect(waitOf(new Date(Date.now() - 60_000).toUTCString())).toBe(0)
		const wait = waitOf(new Date(Date.now() + 90_000).toUTCString())
		expect(wait).toBeGreaterThan(85_000)
		expect(wait).toBeLessThanOrEqual(90_000)
	})
})

test('The GUID arrives as it was typed, whatever it consists of, and only once', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.webQueryParameters(), (guid, query) => {
			const url = new URL(`https://tokens.example/?${query}`)
			const others = [...url.searchParams].filter(([name]) => name !== 'id')
			const { url: asked } = firstRequest({ url, guid: new Secret(guid) })
			expect(asked.searchParams.getAll('id')).toEqual([guid])
			expect([...asked.searchParams].filter(([name]) => name !== 'id')).toEqual(others)
		}),
	)
})

test('Waits double up to the longest, never longer, with a quarter of jitter', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 40 }), (attempts) => {
			const backoff = new Backoff(1000, 60_000)
			for (let index = 0; index < attempts; index += 1) {
				const step = Math.min(60_000, 1000 * 2 ** index)
				const wait = backoff.next()
				expect(wait).toBeGreaterThanOrEqual(step * 0.75)
				expect(wait).toBeLessThanOrEqual(step)
			}
		}),
	)
})

test('A secret prints as [redacted] in every way, and is taken out of any text', async () => {
	const { inspect } = await import('node:util')
	fc.assert(
		fc.property(word, fc.string(), fc.string(), (text, before, after) => {
			const secret = new Secret(text)
			const printed = [String(secret), JSON.stringify({ secret }), inspect({ secret }, { depth: 9, showHidden: true })]
			for (const each of printed) {
				expect(each).toContain('[redacted]')
				expect(each).not.toContain(text)
			}
			const redactor = new Redactor()
			redactor.know(secret)
			expect(redactor.redact(`${before}${text}${after} ${encodeURIComponent(text)}`)).not.toContain(text)
		}),
	)
})

test('Any saved config is either settings or one sentence', () => {
	fc.assert(
		fc.property(
			fc.dictionary(
				fc.constantFrom('tokenServerUrl', 'channels', 'apiUrl', 'tokenSource', 'keepToken'),
				fc.jsonValue(),
			),
			(config) => {
				const saved = JSON.parse(JSON.stringify(config)) as Record<string, string>
				const parsed = parseConfig({ tokenServerUrl: 'https://tokens.example', ...saved }, { token: 'guid' })
				if (parsed.kind === 'bad') expect(parsed.sentence).toMatch(/^[A-Z].+\.$/)
				else for (const { login } of parsed.settings.channels) expect(login).toMatch(/^[a-z0-9_]{1,25}$/)
			},
		),
	)
})
