import { generateEslintConfig } from '@companion-module/tools/eslint/config.mjs'

const companion = await generateEslintConfig({ enableTypescript: true })

export default [
	...companion,
	{ ignores: ['dist/**', 'pkg/**', '.node/**'] },
	{
		// Tests, the sandbox and the bench are never published, so they may use what is not.
		files: [
			'test/**',
			'sandbox/**',
			'token-server/**',
			'bench/**',
			'scripts/**',
			'*.config.*',
			'.dependency-cruiser.mjs',
		],
		rules: {
			'n/no-unpublished-import': 'off',
			'n/no-process-exit': 'off',
		},
	},
	{
		// Packages of the workspaces and tools that are tested, measured and used.
		files: ['test/**', 'bench/**', 'sandbox/**'],
		rules: {
			// vitest wants a fixture's first parameter taken apart, even where nothing is taken.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			'n/no-extraneous-import': [
				'error',
				{
					allowModules: [
						'@aws-sdk/client-dynamodb',
						'@aws-sdk/util-dynamodb',
						'@hono/node-server',
						'dynalite',
						// Comes with Companion's tools, which build modules with it.
						'esbuild',
						'fflate',
						'hono',
						'yaml',
					],
				},
			],
		},
	},
	{
		// Node's own SQLite is called experimental, but has kept its shape since Node 22.5.
		files: ['token-server/**'],
		rules: { 'n/no-unsupported-features/node-builtins': ['error', { ignores: ['sqlite'] }] },
	},
]
