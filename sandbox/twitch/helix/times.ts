/** Milliseconds since 1970, of a time as RFC 3339 writes it; undefined when it is none. */
export function readTime(text: string): number | undefined {
	const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text)
	const at = isWritten ? Date.parse(text) : NaN
	return Number.isNaN(at) ? undefined : at
}
