import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// Node calls its own SQLite experimental, which the token server keeps logins in.
		execArgv: ['--disable-warning=ExperimentalWarning'],
		restoreMocks: true,
		unstubGlobals: true,
	},
})
