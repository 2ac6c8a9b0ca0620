// The tests that take long: what `npm test` does a sample of, in full.
import { startVitest } from 'vitest/node'

process.env['LONG'] = '1'
await startVitest('test', ['test/token-server/kill', 'test/twitch/auth/hundred-days'], {
	watch: false,
	testTimeout: 1_800_000,
})
