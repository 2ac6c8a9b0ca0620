import type { Desk } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

/** Live, with so many viewers. */
export function addLive({ twitch: { world } }: Desk, login: string, viewers: number, category = 'Chess'): void {
	world.addUser({ login, displayName: login.toUpperCase() })
	world.goLive(login, { viewers, category, title: `Hello from ${login}` })
}

/** Three who are live and followed, one who is not live, and oneself. */
export function followThree(desk: Desk): void {
	const { world } = desk.twitch
	addLive(desk, 'big', 900)
	addLive(desk, 'mid', 50)
	addLive(desk, 'tiny', 3, 'Art')
	world.goLive('streamer', { category: 'Chess', viewers: 20 })
	for (const login of ['big', 'mid', 'tiny', 'other', 'streamer']) world.followers.follow(login, 'streamer')
}

export type Press = Readonly<Record<string, string | number>>

export async function step(desk: Desk, options: Press = {}): Promise<string | undefined> {
	const { error } = await desk.companion.pressWithDefaults('raid_target_step', options)
	return error
}

export function shownLogin({ companion }: Desk): string {
	const { raid_candidate_login: login } = companion.variables
	return typeof login === 'string' ? login : ''
}

export async function shows(desk: Desk, login: string): Promise<void> {
	await until(`${login} is shown`, () => shownLogin(desk) === login)
}
