import type { Tier } from '../../eventsub/events/audience.js'
import { Refusal } from '../../http/answer.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

const pointsOf: Record<Tier, number> = { 1000: 1, 2000: 2, 3000: 6 }

export const subscribers: Handlers = {
	'get-broadcaster-subscriptions': (call) => {
		const channel = call.channel('broadcaster_id')
		if (!channel) throw new Refusal(400, 'The broadcaster_id query parameter is not valid.')
		const { owner } = channel
		const all = call.world.subscribers.of(owner.login)
		const ids = call.texts('user_id')
		const wanted = all.filter(({ user }) => ids.length === 0 || ids.includes(user.id))
		const { data, pagination } = page(call, wanted)
		return {
			data: data.map(({ user, tier, isGift, gifter }) => ({
				broadcaster_id: owner.id,
				broadcaster_login: owner.login,
				broadcaster_name: owner.displayName,
				gifter_id: gifter?.id ?? '',
				gifter_login: gifter?.login ?? '',
				gifter_name: gifter?.displayName ?? '',
				is_gift: isGift,
				plan_name: `Channel Subscription (${owner.login})`,
				tier,
				user_id: user.id,
				user_name: user.displayName,
				user_login: user.login,
			})),
			pagination,
			points: all.reduce((sum, { tier }) => sum + pointsOf[tier], 0),
			total: all.length,
		}
	},
}
