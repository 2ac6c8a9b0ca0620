import { SimulatedCompanion } from '../../sandbox/companion/index.js'
import type { Schema } from '../../src/schema.js'
import { loadModule } from '../module.js'
import { count, type Counts } from './count.js'
import { loadDice } from './dice.js'
import { FakeTime } from './fake-time.js'
import { followRequests } from './quiet.js'
import type { Scenario } from './scenario.js'
import { startWorld } from './world.js'

const day = 24 * 60 * 60 * 1000

/** Runs the module for a simulated day and counts what it asks for. */
export async function runDay(scenario: Scenario): Promise<Counts> {
	const { default: TwitchInstance } = await loadModule()
	const companion = new SimulatedCompanion<Schema>()
	const time = new FakeTime(Date.UTC(2026, 0, 1))
	const restorers = [() => time.restore(), loadDice(), followRequests()]
	const { twitch, tokenServer, close } = await startWorld(scenario)
	try {
		await companion.start(TwitchInstance, {
			config: {
				tokenSource: 'server',
				tokenServerUrl: tokenServer.url,
				channels: scenario.channels.join(' '),
				apiUrl: twitch.apiUrl,
				authUrl: twitch.authUrl,
				eventsubUrl: twitch.eventsubUrl,
			},
			secrets: { token: 'bench' },
		})
		await time.pass(day)
		const status = companion.status?.status
		if (`${status}` !== 'ok') throw new Error(`The day ended with the status ${status}`)
		return count(twitch.requests, tokenServer.requests)
	} finally {
		await companion.destroy()
		for (const restore of restorers) restore()
		await close()
	}
}
