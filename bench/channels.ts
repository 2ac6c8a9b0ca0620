import type { World } from '../sandbox/twitch/index.js'
import { scopeGroups } from '../src/twitch/oauth/scope-groups.js'

/** How many channels there are. */
export interface Size {
	readonly channels: number
	readonly title: string
	/** Only the own one is in the settings: a key for each channel shows whether it is live. */
	readonly areOnlyWatched: boolean
}

export const sizes: readonly Size[] = [
	...[1, 10, 100].map((channels) => ({ channels, title: `${channels}`, areOnlyWatched: false })),
	{ channels: 1000, title: '1000, live only', areOnlyWatched: true },
]

/** By the number of its channels, as a process of its own is told. */
export function sizeOf(channels: number): Size {
	const size = sizes.find((each) => each.channels === channels)
	if (!size) throw new Error(`There is no size of ${channels} channels`)
	return size
}

/** Whose token it is, and the first of the channels. */
export const own = 'streamer'
/** Of the others. */
const mostModerated = 20
/** At the same time. */
export const mostLive = 20

/** With such a token there is nothing that the module would not listen to. */
export const everyScope: readonly string[] = [...new Set(scopeGroups.flatMap(({ scopes }) => scopes))]

/** One own channel, then others. */
export function loginsOf({ channels }: Size): string[] {
	return [own, ...Array.from({ length: channels - 1 }, (_, index) => `channel${index + 2}`)]
}

/** Those that the settings name. */
export function configured(size: Size): string[] {
	return size.areOnlyWatched ? [own] : loginsOf(size)
}

/** Those that are live when many are. */
export function lively(size: Size): string[] {
	return loginsOf(size).slice(0, mostLive)
}

/** All are affiliates; the account moderates the first of those that are not its own. */
export function populate(world: World, size: Size): void {
	const logins = loginsOf(size)
	for (const login of logins) world.addUser({ login })
	for (const login of logins.slice(1, mostModerated + 1)) world.makeModerator(login, own)
}

export function goLive(world: World, size: Size): void {
	for (const login of lively(size)) world.goLive(login, { viewers: 100 })
}
