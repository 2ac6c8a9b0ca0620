import { everyScope, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

// Taken before any test fakes it: what comes over a socket takes real time.
const { setTimeout: later } = globalThis

async function listen(desk: Desk, channels: string, milliseconds: number): Promise<void> {
	fakeTime()
	desk.issue({ scopes: everyScope })
	await desk.start({ channels })
	await pass(milliseconds)
	await desk.untilListening()
}

/** In fake time: signed in and offline, listening to everything, and each thing was looked at once. */
export async function listenOffline(desk: Desk, channels = ''): Promise<void> {
	// What is offline is asked about one thing after the other, with pauses.
	await listen(desk, channels, 2 * minute)
}

/** In fake time: signed in and live, listening to everything, and each thing was looked at once. */
export async function listenLive(desk: Desk, channels = ''): Promise<void> {
	desk.twitch.world.goLive('streamer')
	await listen(desk, channels, 20 * second)
}

/** In fake time: what has happened arrives, and is shown. */
export async function arrive(milliseconds = second): Promise<void> {
	await new Promise<void>((resolve) => later(resolve, 25))
	await pass(milliseconds)
}
