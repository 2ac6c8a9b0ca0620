import { everyScope, type Desk } from '../../helpers/desk.js'
import { fakeTime, pass, second } from '../../helpers/time.js'

/** Starts with the clock faked, live and with every scope, and lets everything be looked at once. */
export async function listenInFakeTime(desk: Desk, channels = ''): Promise<void> {
	fakeTime()
	desk.issue({ scopes: everyScope })
	desk.twitch.world.goLive('streamer')
	await desk.start({ channels })
	await pass(20 * second)
	await desk.untilListening()
}
