import { setTimeout as sleep } from 'node:timers/promises'
import type { SimulatedCompanion } from '../../sandbox/companion/index.js'
import type { Schema } from '../../src/schema.js'
import { loadModule } from '../module.js'
import { loginsOf } from './channels.js'
import { FarWorld } from './far-world.js'
import { silentCompanion } from './silent-companion.js'

export interface RealDesk {
	readonly world: FarWorld
	readonly companion: SimulatedCompanion<Schema>
}

/** Milliseconds without a new subscription, after which there will be no more. */
const calm = 2000
/** Of the first look at each thing of a channel. */
const looks = 5000

/** Runs the module in real time, with Twitch in another process; `work` begins when what a start needs is over. */
export async function atRealDesk<T>(channels: number, work: (desk: RealDesk) => Promise<T>): Promise<T> {
	const { default: TwitchInstance } = await loadModule()
	const world = await FarWorld.start(channels)
	const companion = silentCompanion()
	try {
		await companion.start(TwitchInstance, {
			config: { tokenSource: 'server', channels: loginsOf(channels).join(' '), ...world.addresses },
			secrets: { token: 'bench' },
		})
		await untilListening(companion)
		await sleep(looks + channels * 2500)
		return await work({ world, companion })
	} finally {
		await companion.destroy()
		await world.end()
	}
}

async function untilListening(companion: SimulatedCompanion<Schema>): Promise<void> {
	for (let [count, before] = [0, -1]; count === 0 || count !== before;) {
		await sleep(calm)
		before = count
		count = Number(companion.variables['eventsub_subscriptions'])
		if (`${companion.status?.status}` !== 'ok') throw new Error('The module did not sign in')
	}
}
