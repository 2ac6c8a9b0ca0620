import type { Channel } from '../../world/channel.js'
import type { Campaign, Donation } from '../../world/subjects/charity.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import { type Happening, inChannel, named } from '../happening.js'

export function charityDonate(channel: Channel, campaign: Campaign, donation: Donation): Happening {
	return inChannel('channel.charity_campaign.donate', '1', channel, {
		id: donation.id,
		campaign_id: campaign.id,
		...named('', donation.user),
		...cause(campaign),
		amount: money(donation.cents),
	})
}

export function charityStart(channel: Channel, campaign: Campaign): Happening {
	return about('start', channel, { ...describe(channel, campaign), started_at: preciseTimestamp(Date.now()) })
}

export function charityProgress(channel: Channel, campaign: Campaign): Happening {
	return about('progress', channel, describe(channel, campaign))
}

export function charityStop(channel: Channel, campaign: Campaign): Happening {
	return about('stop', channel, { ...describe(channel, campaign), stopped_at: preciseTimestamp(Date.now()) })
}

/** These alone call the broadcaster as Helix does. */
function about(what: string, { owner }: Channel, event: object): Happening {
	return {
		type: `channel.charity_campaign.${what}`,
		version: '1',
		about: { broadcaster_user_id: owner.id },
		event,
	}
}

function describe({ owner }: Channel, campaign: Campaign): object {
	return {
		id: campaign.id,
		broadcaster_id: owner.id,
		broadcaster_name: owner.displayName,
		broadcaster_login: owner.login,
		...cause(campaign),
		current_amount: money(campaign.currentCents),
		target_amount: money(campaign.targetCents),
	}
}

function cause({ name }: Campaign): object {
	return {
		charity_name: name,
		charity_description: `What ${name} does`,
		charity_logo: 'https://static-cdn.example/charity/100.png',
		charity_website: 'https://charity.example',
	}
}

function money(cents: number): object {
	return { value: cents, decimal_places: 2, currency: 'USD' }
}
