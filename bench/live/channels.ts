import type { World } from '../../sandbox/twitch/index.js'
import { scopeGroups } from '../../src/twitch/oauth/scope-groups.js'

/** Whose token it is, and the first of the channels. */
export const own = 'streamer'
/** Of the others. */
const mostModerated = 20

/** With such a token there is nothing that the module would not listen to. */
export const everyScope: readonly string[] = [...new Set(scopeGroups.flatMap(({ scopes }) => scopes))]

/** One own channel, then others. */
export function loginsOf(count: number): string[] {
	return [own, ...Array.from({ length: count - 1 }, (_, index) => `channel${index + 2}`)]
}

/** All are affiliates; the account moderates the first of those that are not its own. */
export function populate(world: World, logins: readonly string[], live = 0): void {
	for (const login of logins) world.addUser({ login })
	for (const login of logins.slice(1, mostModerated + 1)) world.makeModerator(login, own)
	for (const login of logins.slice(0, live)) world.goLive(login, { viewers: 100 })
}
