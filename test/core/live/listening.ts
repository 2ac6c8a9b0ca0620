import { everyScope, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

// Taken before any test fakes it: what comes over a socket takes real time.
const { setTimeout: later } = globalThis

/** In fake time: signed in, listening to everything, and each thing was looked at once. */
export async function listenInFakeTime(desk: Desk, channels = ''): Promise<void> {
	fakeTime()
	desk.issue({ scopes: [...everyScope, 'moderator:read:chatters'] })
	await desk.start({ channels })
	// What is offline is asked about one thing after the other, with pauses.
	await pass(2 * minute)
	await desk.untilListening()
}

/** In fake time: what has happened arrives, and is shown. */
export async function arrive(milliseconds = second): Promise<void> {
	await new Promise<void>((resolve) => later(resolve, 25))
	await pass(milliseconds)
}
