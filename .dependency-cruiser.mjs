// The arrows of the house: definitions → core → state and twitch, which do not know each other. `main` knits them together.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
	forbidden: [
		rule(
			'no-circles',
			'What needs each other is one room.',
			{},
			{ circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		),
		rule(
			'state-knows-nobody',
			'State is changed by events and answers that core brings.',
			{ path: '^src/state' },
			{ path: '^src/(?!state)' },
		),
		rule(
			'twitch-knows-nobody',
			'It speaks to Twitch, for whoever asks.',
			{ path: '^src/twitch' },
			{ path: '^src/(?!twitch)' },
		),
		rule(
			'oauth-stands-alone',
			'The token server uses it without the rest.',
			{ path: '^src/twitch/oauth' },
			{ path: '^src/(?!twitch/oauth)' },
		),
		rule(
			'core-knows-no-definitions',
			'Rules do not know how they are shown.',
			{ path: '^src/core' },
			{ path: '^src/(definitions|[^/]+\\.ts)' },
		),
		rule(
			'only-definitions-and-main-know-companion',
			'Rules, state and Twitch are the same without Companion.',
			{ path: '^src/(core|state|twitch)' },
			{ path: '@companion-module' },
		),
		rule(
			'few-dependencies',
			'The module has few: base, ky, a schema validator, ws.',
			{ path: '^src' },
			{
				dependencyTypes: ['npm', 'npm-dev'],
				pathNot: 'node_modules/(@companion-module/base|ky|re2js|valibot|ws|@types/ws)/',
			},
		),
		rule(
			'core-knows-no-http',
			'Requests are made in twitch.',
			{ path: '^src/(core|state|definitions)' },
			{ path: 'node_modules/ky/' },
		),
		rule(
			'token-server-uses-oauth-alone',
			'Of the module it needs how to talk to the login service, and nothing else.',
			{ path: '^token-server' },
			{ path: '^src/(?!twitch/oauth)' },
		),
		rule(
			'sandbox-stands-in',
			'What stands in for the world must not share our inventions.',
			{ path: '^sandbox' },
			{ path: '^src' },
		),
		rule(
			'src-is-itself',
			'The module needs nothing of its tests.',
			{ path: '^src' },
			{ path: '^(sandbox|test|bench|scripts)' },
		),
		rule('all-resolves', 'Every import is there.', {}, { couldNotResolve: true }),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
	},
}
