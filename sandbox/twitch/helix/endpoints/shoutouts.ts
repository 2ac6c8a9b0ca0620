import { Refusal } from '../../http/answer.js'
import { pauseBetween, pauseForTheSame } from '../../world/subjects/shoutouts.js'
import type { Handlers } from '../handler.js'

export const shoutouts: Handlers = {
	'send-a-shoutout': (call) => {
		const channel = call.channel('from_broadcaster_id')
		const target = call.channel('to_broadcaster_id')?.owner
		const at = Date.now()
		if (!channel) return
		if (!target) throw new Refusal(400, 'The ID in the to_broadcaster_id query parameter is not valid.')
		if (target === channel.owner) throw new Refusal(400, 'The broadcaster may not give themselves a Shoutout.')
		if (!channel.stream?.viewers) {
			throw new Refusal(400, 'The broadcaster is not streaming live or does not have one or more viewers.')
		}
		const last = channel.shoutouts.at(-1)
		const lastToTarget = channel.shoutouts.findLast(({ to }) => to === target.login)
		if (last && at - last.at < pauseBetween) {
			throw new Refusal(429, 'The broadcaster exceeded the number of Shoutouts they may send within a given window.')
		}
		if (lastToTarget && at - lastToTarget.at < pauseForTheSame) {
			throw new Refusal(
				429,
				'The broadcaster exceeded the number of Shoutouts they may send the same broadcaster within a given window.',
			)
		}
		call.world.shoutouts.give(channel.owner.login, target.login, call.user.login)
	},
}
