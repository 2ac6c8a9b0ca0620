import { adBreakBegin } from '../../eventsub/events/broadcast.js'
import type { NewAd } from '../ad-schedule.js'
import type { Channel } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import type { World } from '../world.js'

/** Ads as they begin, scheduled or started by hand. */
export class AdBreaks {
	readonly #watches = new PerChannel<{ end: () => void }>(() => ({ end: () => {} }))

	constructor(private readonly world: World) {}

	/** Started by someone, the broadcaster unless told, or by Twitch itself. */
	run(channelLogin: string, seconds: number, { automatic = false, by = channelLogin } = {}): void {
		const channel = this.world.channel(channelLogin)
		const at = Date.now()
		channel.commercials.push({ at, length: seconds })
		this.world.tell(adBreakBegin(channel, this.world.users.demand(by), { at, seconds, automatic }))
	}

	/** The next ad of a live channel, in place of any that was to come. */
	schedule(channelLogin: string, ad: NewAd): void {
		const channel = this.world.channel(channelLogin)
		if (!channel.stream) throw new Error(`${channelLogin} is not live`)
		channel.ads.schedule(ad)
		this.#watches.of(channel).end()
		this.#watch(channel)
	}

	/** Tells of the ad when it begins, however often it was put off until then. */
	#watch(channel: Channel): void {
		const { next } = channel.ads
		if (!next) return
		this.#watches.of(channel).end = this.world.timetable.at(next.at, () => {
			if (channel.ads.lastAt !== next.at) return this.#watch(channel)
			const begun = { at: next.at, seconds: next.duration, automatic: true }
			this.world.tell(adBreakBegin(channel, channel.owner, begun))
		})
	}
}
