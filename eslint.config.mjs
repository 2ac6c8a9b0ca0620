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
		// Packages of the workspaces that are tested and measured.
		files: ['test/**', 'bench/**'],
		rules: {
			'n/no-extraneous-import': [
				'error',
				{
					allowModules: [
						'@aws-sdk/client-dynamodb',
						'@aws-sdk/util-dynamodb',
						'@hono/node-server',
						'dynalite',
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
