import type { Desk } from '../../helpers/desk.js'
import { fakeTime, pass, second } from '../../helpers/time.js'

async function byCode(desk: Desk): Promise<void> {
	desk.rareLooks()
	await desk.startWithCode()
	await desk.logIn()
}

async function pasted(desk: Desk): Promise<void> {
	fakeTime()
	desk.rareLooks()
	await desk.start({ tokenSource: 'refresh', clientId: desk.client.id }, { refreshToken: desk.refreshToken() })
	await pass(second)
}

/** Both ways to a login whose refresh token works once: in words, and how to begin. */
export const logins: readonly [string, (desk: Desk) => Promise<void>][] = [
	['A login by code', byCode],
	['A pasted refresh token', pasted],
]
