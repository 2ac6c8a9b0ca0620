import { generateEslintConfig } from '@companion-module/tools/eslint/config.mjs'

const companion = await generateEslintConfig({ enableTypescript: true })

export default [
	...companion,
	{ ignores: ['dist/**', 'pkg/**', '.node/**'] },
	{
		// Tests, the sandbox and the bench are never published, so they may use what is not.
		files: ['test/**', 'sandbox/**', 'bench/**', 'scripts/**', '*.config.*', '.dependency-cruiser.mjs'],
		rules: {
			'n/no-unpublished-import': 'off',
			'n/no-process-exit': 'off',
		},
	},
]
