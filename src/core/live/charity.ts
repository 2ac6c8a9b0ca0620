import { getCampaign } from '../../twitch/helix/charity.js'
import { forPartners } from './for-partners.js'
import type { Handlers } from './handler.js'
import type { Poll } from './poll.js'

export const charityHandlers: Handlers<`channel.charity_campaign.${'start' | 'progress' | 'stop' | 'donate'}`> = {
	'channel.charity_campaign.start': (campaign, { channel: { points } }) => {
		points.setLacking('charity', false)
		points.charity.apply(campaign)
	},
	'channel.charity_campaign.progress': (campaign, { channel }) => channel.points.charity.apply(campaign),
	'channel.charity_campaign.stop': ({ id }, { channel }) => channel.points.charity.stopped(id),
	'channel.charity_campaign.donate': (donation, { channel }) => channel.points.charity.donations.add(donation),
}

export const charityPolls = {
	charity: {
		endpoint: 'get-charity-campaign',
		covers: ['channel.charity_campaign.start', 'channel.charity_campaign.progress', 'channel.charity_campaign.stop'],
		every: Infinity,
		look: forPartners('charity', async ({ helix, broadcasterId, channel }) =>
			channel.points.charity.apply(await getCampaign(helix, broadcasterId)),
		),
	},
} satisfies Record<string, Poll>
