import { charityDonate, charityProgress, charityStart, charityStop } from '../../eventsub/events/charity.js'
import { PerChannel } from '../per-channel.js'
import { randomId } from '../random.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface Donation {
	readonly id: string
	readonly user: User
	readonly cents: number
}

export interface Campaign {
	readonly id: string
	readonly name: string
	readonly donations: Donation[]
	currentCents: number
	targetCents: number
}

/** Money that viewers give for a good cause, in cents. */
export class Charity {
	readonly #running = new PerChannel<{ campaign?: Campaign | undefined }>(() => ({}))

	constructor(private readonly world: World) {}

	campaign(channelLogin: string): Campaign | undefined {
		return this.#running.of(this.world.channel(channelLogin)).campaign
	}

	start(channelLogin: string, { name = 'Example name', targetCents = 100_000 } = {}): Campaign {
		const channel = this.world.channel(channelLogin)
		const campaign: Campaign = { id: randomId(), name, targetCents, currentCents: 0, donations: [] }
		this.#running.of(channel).campaign = campaign
		this.world.tell(charityStart(channel, campaign))
		return campaign
	}

	donate(channelLogin: string, userLogin: string, cents: number): void {
		const campaign = this.#demand(channelLogin)
		const channel = this.world.channel(channelLogin)
		const donation: Donation = { id: randomId(), user: this.world.users.demand(userLogin), cents }
		campaign.donations.push(donation)
		campaign.currentCents += cents
		this.world.tell(charityDonate(channel, campaign, donation), charityProgress(channel, campaign))
		this.world.chat.notice(channelLogin, userLogin, {
			type: 'charity_donation',
			details: { charity_name: campaign.name, amount: { value: cents, decimal_place: 2, currency: 'USD' } },
			system: `${userLogin}: Donated USD ${cents / 100} to support ${campaign.name}`,
		})
	}

	setTarget(channelLogin: string, cents: number): void {
		const campaign = this.#demand(channelLogin)
		campaign.targetCents = cents
		this.world.tell(charityProgress(this.world.channel(channelLogin), campaign))
	}

	stop(channelLogin: string): void {
		const campaign = this.#demand(channelLogin)
		const channel = this.world.channel(channelLogin)
		this.#running.of(channel).campaign = undefined
		this.world.tell(charityStop(channel, campaign))
	}

	#demand(channelLogin: string): Campaign {
		const campaign = this.campaign(channelLogin)
		if (!campaign) throw new Error(`No campaign is running in the channel of ${channelLogin}`)
		return campaign
	}
}
