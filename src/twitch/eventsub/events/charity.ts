import * as v from 'valibot'
import { campaignOf, inUnits, wireCampaign, wireMoney } from '../../campaign.js'
import { event } from './event.js'

const campaignEvent = event(wireCampaign, campaignOf)

/** Money for a good cause. */
export const charityEvents = {
	'channel.charity_campaign.start': campaignEvent,
	'channel.charity_campaign.progress': campaignEvent,
	'channel.charity_campaign.stop': event(v.object({ id: v.string() }), ({ id }) => ({ id })),
	'channel.charity_campaign.donate': event(
		v.object({ user_name: v.string(), amount: wireMoney }),
		({ user_name: user, amount }) => ({ user, amount: inUnits(amount) }),
	),
}
