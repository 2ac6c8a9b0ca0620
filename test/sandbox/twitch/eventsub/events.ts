import type { World } from '../../../../sandbox/twitch/index.js'

/** Keeps what the world tells from now on, whoever has subscribed to it. */
export function toldBy(world: World): { type: string; version: string; event: unknown }[] {
	const told: { type: string; version: string; event: unknown }[] = []
	world.eventsub.onEvent(({ type, version, event }) => told.push({ type, version, event }))
	return told
}
