import * as v from 'valibot'
import type { HelixClient } from './client.js'
import { one } from './wire.js'

export const StartedCommercial = one(v.object({ length: v.number(), message: v.string(), retry_after: v.number() }))

export const commercialLengths = ['30', '60', '90', '120', '150', '180'] as const

export interface Commercial {
	/** Seconds; Twitch may shorten what was asked for. */
	readonly length: number
	/** Twitch's remark, mostly empty. */
	readonly message: string
	/** Seconds until the next one may start. */
	readonly retryAfter: number
}

export async function startCommercial(helix: HelixClient, broadcasterId: string, length: number): Promise<Commercial> {
	const body = { broadcaster_id: broadcasterId, length }
	const { data } = await helix.read('start-commercial', { body }, StartedCommercial)
	return { length: data[0].length, message: data[0].message, retryAfter: data[0].retry_after }
}
