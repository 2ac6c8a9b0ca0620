import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../sandbox/deck/arguments.js'
import { Screen } from '../../../sandbox/deck/screen.js'
import { readCommandLine } from '../../../sandbox/deck/words.js'

describe('The arguments of npm start', () => {
	test('are none for the simulated Twitch', () => {
		expect(readArguments([])).toMatchObject({ kind: 'run', real: undefined })
	})

	test('name a token server and an id for the real one', () => {
		const real = { tokenServerUrl: 'https://tokens.example', id: 'guid', channels: 'one,two' }
		const words = ['--token-server', real.tokenServerUrl, '--id', real.id, '--channels', real.channels]
		expect(readArguments(words)).toMatchObject({ kind: 'run', real })
		expect(readArguments(words.slice(0, 2), { SANDBOX_ID: 'guid' })).toMatchObject({ real: { id: 'guid' } })
	})

	test.each([
		[['--id', 'secret-guid'], '--id goes with --token-server: say which token server to ask.'],
		[['--token-server', 'https://a.example'], '--token-server needs --id: the GUID that the token server knows.'],
		[
			['--token-server', 'secret-guid', '--id', 'x'],
			'--token-server is not an address that starts with http:// or https://.',
		],
		[['secret-guid'], 'There is a word too many: values follow their option.'],
	])('are refused in a sentence that repeats no value: %j', (words, sentence) => {
		expect(readArguments(words)).toEqual({ kind: 'wrong', sentence })
	})
})

describe('A command line', () => {
	test('has words and values, with quotes around blanks', () => {
		const line = String.raw`chat_send message="She said \"hi\" = hello" channel='my channel' loose`
		expect(readCommandLine(line)).toEqual({
			command: 'chat_send',
			words: ['loose'],
			values: { message: 'She said "hi" = hello', channel: 'my channel' },
		})
	})

	test('may be empty', () => {
		expect(readCommandLine('  ')).toEqual({ command: '', words: [], values: {} })
	})
})

describe('The screen', () => {
	test('aligns what it shows and never writes a secret', () => {
		let written = ''
		const screen = new Screen({ write: (text) => void (written += text) }, false)
		screen.hide('secret-guid')
		screen.show('log', 'asked for secret-guid\nand again')
		screen.table([
			['a', 'first'],
			['longer', 'second'],
		])
		expect(written.split('\n')).toEqual([
			'log       asked for [hidden]',
			'          and again',
			'          a       first',
			'          longer  second',
			'',
		])
	})
})
