import { Refusal } from '../http/answer.js'
import type { Call } from './call.js'

export interface Page<Item> {
	data: Item[]
	pagination: { cursor?: string }
}

/** The part of a list that `first` and `after` ask for. */
export function page<Item>(call: Call, items: readonly Item[], usualSize = 20): Page<Item> {
	const start = readCursor(call.text('after'))
	const end = start + (call.number('first') ?? usualSize)
	const pagination = end < items.length ? { cursor: writeCursor(end) } : {}
	return { data: items.slice(start, end), pagination }
}

function writeCursor(offset: number): string {
	return Buffer.from(`offset ${offset}`).toString('base64url')
}

function readCursor(cursor: string | undefined): number {
	if (cursor === undefined) return 0
	const offset = /^offset (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
	if (offset === undefined) throw new Refusal(400, 'The cursor in the after query parameter is not valid.')
	return Number(offset)
}
