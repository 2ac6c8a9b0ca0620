export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Parsed JSON or form; the text when it is neither; undefined without a body. */
export function readBody(text: string, contentType = ''): unknown {
	if (text === '') return undefined
	if (contentType.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text))
	if (!contentType.startsWith('application/json')) return text
	try {
		return JSON.parse(text)
	} catch {
		return text
	}
}
