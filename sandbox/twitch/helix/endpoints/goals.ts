import { timestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

export const goals: Handlers = {
	'get-creator-goals': (call) => {
		const owner = call.user
		return {
			data: call.world.goals.of(owner.login).map(({ id, type, description, current, target, startedAt }) => ({
				id,
				broadcaster_id: owner.id,
				broadcaster_name: owner.displayName,
				broadcaster_login: owner.login,
				type,
				description,
				current_amount: current,
				target_amount: target,
				created_at: timestamp(startedAt),
			})),
		}
	},
}
