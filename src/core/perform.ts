import type { Connection } from './connection.js'
import type { Press } from './press.js'
import { PressError } from './press-error.js'
import { sentenceOf } from './sentence-of.js'

export interface Pressed {
	readonly name: string
	/** The key that was pressed. */
	readonly controlId: string
}

/** What is to be done, once the options are known to be right. */
export interface Prepared {
	/** `selected`, `own` or a login. */
	readonly channel: string
	/** Resolves with the result in words. */
	readonly work: (press: Press) => Promise<string>
}

/**
 * Runs one press to its end and writes down how it went: on the key, and in `last_action`, `last_action_result` and
 * `last_error`. `prepare` may throw, too. Rejects with a sentence; Companion shows it in its log.
 */
export async function perform(
	connection: Connection,
	{ name, controlId }: Pressed,
	prepare: () => Prepared,
): Promise<void> {
	const { state } = connection
	const end = state.presses.begin(controlId)
	try {
		const { channel, work } = prepare()
		const press = connection.press(name, channel)
		const result = await press.run(async () => work(press))
		state.addResults({ lastAction: name, lastActionResult: result, lastFailedAt: undefined })
		end('done')
	} catch (error) {
		const sentence = sentenceOf(connection, error)
		state.addResults({
			lastAction: name,
			lastActionResult: `Failed: ${sentence}`,
			lastError: sentence.startsWith(name) ? sentence : `${name}: ${sentence}`,
			lastFailedAt: Date.now(),
		})
		end('failed')
		// A new error: what led to this one may hold an address or a header.
		throw new PressError(sentence)
	} finally {
		connection.showTraffic()
	}
}
