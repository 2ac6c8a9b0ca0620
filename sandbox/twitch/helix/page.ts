import { Refusal } from '../http/answer.js'
import type { Call } from './call.js'

export interface Page<Item> {
	data: Item[]
	pagination: { cursor?: string }
}

/** The part of a list that `first` and `after` or `before` ask for. */
export function page<Item>(call: Call, items: readonly Item[], usualSize = 20): Page<Item> {
	const size = call.number('first') ?? usualSize
	const before = readCursor(call, 'before')
	const start = before ? Math.max(0, before.start - size) : (readCursor(call, 'after')?.end ?? 0)
	const end = before ? before.start : start + size
	const pagination = end < items.length ? { cursor: writeCursor(start, end) } : {}
	return { data: items.slice(start, end), pagination }
}

function writeCursor(start: number, end: number): string {
	return Buffer.from(`from ${start} to ${end}`).toString('base64url')
}

/** Where the page begins and ends that the cursor came with. */
function readCursor(call: Call, name: 'after' | 'before'): { start: number; end: number } | undefined {
	const cursor = call.text(name)
	if (cursor === undefined) return undefined
	const [, start, end] = /^from (\d+) to (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
	if (start === undefined) throw new Refusal(400, `The cursor in the ${name} query parameter is not valid.`)
	return { start: Number(start), end: Number(end) }
}
