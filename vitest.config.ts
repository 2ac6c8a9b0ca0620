import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// The tests wait for loopback more than they reckon: one worker less, which is the standard, is half of two cores.
		maxWorkers: availableParallelism(),
		// Loading and starting everything anew for each file takes almost half of the time.
		isolate: false,
		// Node calls its own SQLite experimental, which the token server keeps logins in.
		execArgv: ['--disable-warning=ExperimentalWarning'],
		// Days of fake time take seconds on a slow machine.
		testTimeout: 20_000,
		restoreMocks: true,
		unstubGlobals: true,
	},
})
