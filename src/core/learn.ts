import type { Connection } from './connection.js'
import type { Press } from './press.js'
import { PressError } from './press-error.js'
import { sentenceOf } from './sentence-of.js'

/** Reads what is so now, in the time of a press. @throws {PressError} that Companion shows in its log */
export async function learn<T>(
	connection: Connection,
	name: string,
	channel: string,
	read: (press: Press) => Promise<T>,
): Promise<T> {
	try {
		const press = connection.press(name, channel)
		return await press.run(async () => read(press))
	} catch (error) {
		const sentence = sentenceOf(connection, error)
		connection.state.addResults({ lastError: `${name}: ${sentence}` })
		// A new error: what led to this one may hold an address or a header.
		throw new PressError(`${name}: ${sentence}`)
	} finally {
		connection.showTraffic()
	}
}
