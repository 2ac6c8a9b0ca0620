import type { SimulatedCompanion } from '../../sandbox/companion/index.js'
import { startTokenServer } from '../../sandbox/token-server/index.js'
import { startTwitch, type SimulatedTwitch } from '../../sandbox/twitch/index.js'
import type { Schema } from '../../src/schema.js'
import { configured, everyScope, goLive, own, populate, type Size } from '../channels.js'
import { loadDice } from '../day/dice.js'
import { FakeTime } from '../day/fake-time.js'
import { followRequests } from '../day/quiet.js'
import { loadModule } from '../module.js'
import { forget, forgetAllOf, silentCompanion, watchAll } from '../silent-companion.js'

export interface SimulatedDesk {
	readonly time: FakeTime
	readonly twitch: SimulatedTwitch
	readonly companion: SimulatedCompanion<Schema>
	/** Whatever was recorded so far. */
	readonly forget: () => void
}

const minute = 60_000
/** Until everything that is read once has been read: some things of each channel, one at a time. */
const warmUp = ({ channels }: Size): number => 20 * minute + channels * 2000

/** Runs the module on a simulated clock, all in this process; `work` begins when what a start needs is over. */
export async function atSimulatedDesk<T>(
	size: Size,
	isLive: boolean,
	work: (desk: SimulatedDesk) => Promise<T>,
): Promise<T> {
	const { default: TwitchInstance } = await loadModule()
	const companion = silentCompanion()
	const time = new FakeTime(Date.UTC(2026, 0, 1))
	const restorers = [() => time.restore(), loadDice(), followRequests()]
	const [twitch, tokenServer] = await Promise.all([startTwitch(), startTokenServer()])
	populate(twitch.world, size)
	if (isLive) goLive(twitch.world, size)
	tokenServer.serveTokens(() =>
		twitch.world.issueToken({ user: own, scopes: [...everyScope], expiresInSeconds: 4 * 60 * 60 }),
	)
	try {
		const { apiUrl, authUrl, eventsubUrl } = twitch
		const channels = configured(size).join(' ')
		await companion.start(TwitchInstance, {
			config: { tokenSource: 'server', tokenServerUrl: tokenServer.url, channels, apiUrl, authUrl, eventsubUrl },
			secrets: { token: 'bench' },
		})
		if (size.areOnlyWatched) await watchAll(companion, size)
		await time.pass(warmUp(size))
		if (companion.variables['eventsub_state'] !== 'live') throw new Error('The module does not listen to events')
		return await work({
			...{ time, twitch, companion },
			forget: () => {
				forget(twitch.requests, tokenServer.requests, twitch.world.eventsub.notifications)
				forgetAllOf(companion)
			},
		})
	} finally {
		await companion.destroy()
		for (const restore of restorers) restore()
		await Promise.all([twitch.close(), tokenServer.close()])
	}
}
