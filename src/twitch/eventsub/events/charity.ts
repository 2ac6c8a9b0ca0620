import * as v from 'valibot'
import { inUnits, money } from '../../money.js'
import { event } from './event.js'

const campaignEvent = event(
	v.object({ charity_name: v.string(), current_amount: money, target_amount: v.nullish(money) }),
	({ charity_name: name, current_amount: current, target_amount: target }) => {
		return { name, current: inUnits(current), target: target ? inUnits(target) : undefined }
	},
)

/** Money for a good cause. */
export const charityEvents = {
	'channel.charity_campaign.start': campaignEvent,
	'channel.charity_campaign.progress': campaignEvent,
	'channel.charity_campaign.stop': event(v.object({ charity_name: v.string() }), () => ({})),
	'channel.charity_campaign.donate': event(
		v.object({ user_name: v.string(), amount: money }),
		({ user_name: user, amount }) => ({ user, amount: inUnits(amount) }),
	),
}
