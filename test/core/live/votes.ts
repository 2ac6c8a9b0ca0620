import type { Desk } from '../../helpers/desk.js'
import { arrive } from './listening.js'
import examples from '../../../sandbox/twitch/facts/eventsub-examples.json' with { type: 'json' }

const all = new Map<string, readonly object[]>(Object.entries(examples))

/** What the documentation shows of a type. */
export function documented(type: string, version = '1'): readonly object[] {
	return all.get(`${type}.v${version}`) ?? []
}

/** Twitch sends this about the own channel, whatever there is in the simulated one. */
export async function send(desk: Desk, type: string, event: object, version = '1'): Promise<void> {
	const { world } = desk.twitch
	world.emit(type, version, { broadcaster_user_id: world.channel('streamer').owner.id }, event)
	await arrive()
}

/** The variables of one prefix that are neither 0, false nor empty. */
export function shown(desk: Desk, prefix: string): Record<string, unknown> {
	const entries = Object.entries(desk.companion.variables)
	return Object.fromEntries(entries.filter(([name, value]) => name.startsWith(prefix) && Boolean(value)))
}

/** Names of what was sent since, but for the module's own numbers, the uptime and the viewers. */
export function movedSince(desk: Desk, batch: number): string[] {
	const names = desk.companion.variableBatches.slice(batch).flatMap((values) => Object.keys(values))
	const others = /^(ratelimit|requests_per_min|token_|account_|selected_|streamer_(uptime|viewers))/
	return [...new Set(names)].filter((name) => !others.test(name)).sort()
}
