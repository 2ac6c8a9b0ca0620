import { Refusal } from '../../http/answer.js'
import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'
import { liveOf, showStream } from './live.js'

export const followed: Handlers = {
	'get-followed-channels': (call) => {
		const wanted = call.text('broadcaster_id')
		if (wanted !== undefined && !call.channel('broadcaster_id')) {
			throw new Refusal(400, 'The broadcaster_id query parameter is not valid.')
		}
		const all = call.world.followers.followedBy(call.user.login)
		const found = all.filter(({ channel }) => channel.owner.id === (wanted ?? channel.owner.id))
		return {
			total: all.length,
			...page(
				call,
				found.map(({ channel: { owner }, at }) => ({
					broadcaster_id: owner.id,
					broadcaster_login: owner.login,
					broadcaster_name: owner.displayName,
					followed_at: timestamp(at),
				})),
			),
		}
	},

	'get-followed-streams': (call) => {
		const channels = call.world.followers.followedBy(call.user.login).map(({ channel }) => channel)
		return page(call, liveOf(channels).map(showStream), 100)
	},
}
