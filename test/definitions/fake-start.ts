import type { Config } from '../../src/config.js'
import type { Desk } from '../helpers/desk.js'
import { fakeTime, pass, second } from '../helpers/time.js'

/** Starts with the clock faked, and lets the first look at the streams end. */
export async function startInFakeTime(desk: Desk, config: Partial<Config> = {}): Promise<void> {
	fakeTime()
	await desk.start(config)
	await pass(second)
}
