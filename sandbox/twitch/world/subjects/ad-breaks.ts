import { adBreakBegin } from '../../eventsub/events/broadcast.js'
import type { World } from '../world.js'

/** Ads as they begin. */
export class AdBreaks {
	constructor(private readonly world: World) {}

	/** Started by someone, the broadcaster unless told, or by Twitch itself. */
	run(channelLogin: string, seconds: number, { automatic = false, by = channelLogin } = {}): void {
		const channel = this.world.channel(channelLogin)
		const at = Date.now()
		channel.commercials.push({ at, length: seconds })
		this.world.tell(adBreakBegin(channel, this.world.users.demand(by), { at, seconds, automatic }))
	}
}
