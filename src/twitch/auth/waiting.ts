import { orAborted, OutOfTimeError } from '../oauth/deadline.js'
import { NoTokenError } from './session-state.js'

/** Why nothing more comes of a session that was ended. */
export const closed = 'The connection was closed or its settings were changed.'

/** Who waits may run out of time; what is waited for goes on. @param what is asked, as it stands in the sentence */
export async function waitFor<T>(promise: Promise<T>, signal: AbortSignal | undefined, what: string): Promise<T> {
	try {
		return await orAborted(promise, signal)
	} catch (error) {
		if (!(error instanceof OutOfTimeError)) throw error
		throw new NoTokenError(`No answer came in time from ${what}. It is still being asked; try again.`)
	}
}
