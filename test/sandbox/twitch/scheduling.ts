import { field, type Received } from './client.js'
import type { Stage } from './stage.js'

type Query = Record<string, string | string[]>

export interface Scheduling {
	/** By the broadcaster, of their own schedule. */
	ask: (call: string, query?: Query, body?: object) => Promise<Received>
	schedule: (query?: Query) => Promise<Received>
	/** When the streams start that the schedule shows. */
	starts: (query?: Query) => Promise<unknown[]>
	create: (more?: object) => Promise<Received>
	update: (id: string, body: object) => Promise<Received>
}

export function schedulingOn(stage: () => Stage): Scheduling {
	const ask: Scheduling['ask'] = async (call, query = {}, body) => {
		const { send, owner } = stage()
		return send(call, { token: owner.token, query: { broadcaster_id: owner.id, ...query }, ...(body && { body }) })
	}
	const schedule: Scheduling['schedule'] = async (query) => ask('GET /schedule', query)
	const usual = { start_time: '2026-11-20T18:00:00Z', timezone: 'Europe/Berlin', duration: '90' }
	return {
		ask,
		schedule,
		starts: async (query) => each(await schedule(query), 'start_time'),
		create: async (more) => ask('POST /schedule/segment', {}, { ...usual, ...more }),
		update: async (id, body) => ask('PATCH /schedule/segment', { id }, body),
	}
}

/** Something of each segment. */
export function each({ first }: Received, name: string): unknown[] {
	const segments = field(first, 'segments')
	return Array.isArray(segments) ? segments.map((segment: unknown) => field(segment, name)) : []
}

export function idOf(answer: Received): string {
	return String(each(answer, 'id')[0])
}
