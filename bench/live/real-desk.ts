import { setTimeout as sleep } from 'node:timers/promises'
import type { SimulatedCompanion } from '../../sandbox/companion/index.js'
import type { Schema } from '../../src/schema.js'
import { configured, type Size } from '../channels.js'
import { loadModule } from '../module.js'
import { silentCompanion, watchAll } from '../silent-companion.js'
import { FarWorld } from './far-world.js'

export interface RealDesk {
	readonly size: Size
	readonly world: FarWorld
	readonly companion: SimulatedCompanion<Schema>
}

/** Milliseconds without a new subscription, after which there will be no more. */
const calm = 2000
/** Milliseconds until the first look at what has no event. */
const looks = 5000

/** Runs the module in real time, with Twitch in another process; `work` begins when what a start needs is over. */
export async function atRealDesk<T>(size: Size, work: (desk: RealDesk) => Promise<T>): Promise<T> {
	const { default: TwitchInstance } = await loadModule()
	const world = await FarWorld.start(size)
	const companion = silentCompanion()
	try {
		await companion.start(TwitchInstance, {
			config: { tokenSource: 'server', channels: configured(size).join(' '), ...world.addresses },
			secrets: { token: 'bench' },
		})
		if (size.areOnlyWatched) await watchAll(companion, size)
		await untilListening(companion)
		await sleep(looks)
		await world.happen('calm')
		return await work({ size, world, companion })
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
