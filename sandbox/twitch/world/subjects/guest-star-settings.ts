import { guestStarSettings } from '../../eventsub/events/guest-star.js'
import { PerChannel } from '../per-channel.js'
import { randomText } from '../random.js'
import type { World } from '../world.js'

export const layouts = ['TILED_LAYOUT', 'SCREENSHARE_LAYOUT', 'HORIZONTAL_LAYOUT', 'VERTICAL_LAYOUT']

export interface GuestStarSetup {
	/** Whether moderators may let guests go live. */
	readonly moderatorsSendLive: boolean
	/** How many besides the host's. */
	readonly slots: number
	readonly browserAudio: boolean
	readonly layout: string
	readonly browserToken: string
}

/** How channels have their guests. */
export class GuestStarSettings {
	readonly #setups = new PerChannel<{ setup: GuestStarSetup }>(() => ({
		setup: {
			moderatorsSendLive: true,
			slots: 4,
			browserAudio: true,
			layout: 'TILED_LAYOUT',
			browserToken: newBrowserToken(),
		},
	}))

	constructor(private readonly world: World) {}

	of(channelLogin: string): GuestStarSetup {
		return this.#setups.of(this.world.channel(channelLogin)).setup
	}

	set(channelLogin: string, change: Partial<GuestStarSetup>): void {
		const channel = this.world.channel(channelLogin)
		const state = this.#setups.of(channel)
		state.setup = { ...state.setup, ...change }
		this.world.tell(guestStarSettings(channel, state.setup))
	}
}

/** What shows the guests with an older one no longer does. */
export function newBrowserToken(): string {
	return randomText(22)
}
