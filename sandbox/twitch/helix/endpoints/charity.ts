import { named } from '../../eventsub/happening.js'
import { charityProgress } from '../../eventsub/events/charity.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { pointsChannel } from './rewards.js'

export const charity: Handlers = {
	'get-charity-campaign': (call) => {
		const channel = pointsChannel(call)
		const campaign = call.world.charity.campaign(channel.owner.login)
		return { data: campaign ? [charityProgress(channel, campaign).event] : [] }
	},

	'get-charity-campaign-donations': (call) => {
		const campaign = call.world.charity.campaign(pointsChannel(call).owner.login)
		const donations = campaign?.donations ?? []
		return page(
			call,
			donations.map(({ id, user, cents }) => ({
				id,
				campaign_id: campaign?.id,
				...named('', user),
				amount: { value: cents, decimal_places: 2, currency: 'USD' },
			})),
		)
	},
}
