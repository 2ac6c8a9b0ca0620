import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

const longest = 16 * 1024

/** For all routes: a body that says itself that it is too long is not read at all. */
export function refuseLong(context: Context): void {
	if (Number(context.req.header('content-length') ?? 0) > longest) throw tooLong()
}

/**
 * The body as JSON; undefined when it is none. Hono's own body limit makes a new request of a body whose length is not
 * told, and with the one of Node's adapter that fails.
 */
export async function readJson(context: Context): Promise<unknown> {
	const decoder = new TextDecoder()
	let text = ''
	let length = 0
	for await (const chunk of context.req.raw.body ?? []) {
		length += chunk.byteLength
		if (length > longest) throw tooLong()
		text += decoder.decode(chunk, { stream: true })
	}
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

function tooLong(): HTTPException {
	return new HTTPException(413, { message: 'The request is longer than 16 KiB.' })
}
