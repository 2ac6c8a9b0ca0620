import { describe, expect } from 'vitest'
import { sentIn, modestTest as test, type Desk } from '../../helpers/desk.js'
import { fakeTime, hour, pass, second } from '../../helpers/time.js'

/** `npm run test:long` lets all of the time pass for all of them. */
const isLong = process.env['LONG'] !== undefined
const lives = {
	public: { type: 'public' },
	confidential: { type: 'confidential', rotatesRefreshTokens: true },
} as const

async function byCode(desk: Desk): Promise<void> {
	desk.rareLooks()
	await desk.startWithCode({ scopeGroups: ['chat'] })
	await desk.logIn()
}

async function pasted(desk: Desk, app: (typeof lives)[keyof typeof lives]): Promise<void> {
	const client = desk.twitch.world.addClient({ redirectUris: [], ...app })
	const refreshToken = desk.refreshToken('streamer', { client })
	desk.rareLooks()
	fakeTime()
	await desk.start({ tokenSource: 'refresh', clientId: client.id }, { refreshToken, clientSecret: client.secret })
	await pass(second)
}

const logins: readonly [string, number, (desk: Desk) => Promise<void>][] = [
	['A login by code, whose refresh tokens end after thirty days', 31, byCode],
	[
		'A pasted refresh token of a public app, which ends after thirty days',
		3,
		async (desk) => pasted(desk, lives.public),
	],
	['A pasted refresh token of an app with a secret', 1, async (desk) => pasted(desk, lives.confidential)],
]

describe.for(logins)('%s', ([, sample, begin]) => {
	const days = isLong ? 100 : sample
	test(
		`is renewed ${days} days long with each token once, and nobody is told of anything`,
		{ timeout: 120_000 },
		async ({ desk }) => {
			await begin(desk)
			const before = [desk.refreshes.length, desk.companion.statuses.length] as const
			for (let day = 0; day < days; day += 1) await pass(24 * hour)
			const [refreshes, statuses] = [desk.refreshes.slice(before[0]), desk.companion.statuses.slice(before[1])]
			expect(statuses).toEqual([])
			expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
			// 95 % of four hours are 228 minutes.
			expect(refreshes.length).toBeGreaterThan((days * 24 * 60) / 230 - 1)
			expect(refreshes.length).toBeLessThan((days * 24 * 60) / 227)
			expect(new Set(refreshes.map((request) => sentIn(request, 'refresh_token'))).size).toBe(refreshes.length)
			expect(refreshes.filter(({ status }) => status !== 200)).toEqual([])
			expect((await desk.companion.pressWithDefaults('chat_send', { message: 'still here' })).outcome).toBe('done')
		},
	)
})
