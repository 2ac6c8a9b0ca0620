import { isRecord } from '../http/body.js'
import type { RecordedRequest } from '../http/request.js'

export type Form = Readonly<Record<string, string>>

/** The fields of a form. Anything else, JSON too, has none. */
export function formOf({ body, headers }: Pick<RecordedRequest, 'body' | 'headers'>): Form {
	const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
	if (!isForm || !isRecord(body)) return {}
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
}
