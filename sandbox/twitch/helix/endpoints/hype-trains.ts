import { named } from '../../eventsub/happening.js'
import { Refusal } from '../../http/answer.js'
import type { User } from '../../world/users.js'
import { type HypeTrain, topOf } from '../../world/subjects/hype-train.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { Handlers } from '../handler.js'

export const hypeTrains: Handlers = {
	'get-hype-train-status': (call) => {
		const owner = call.channel('broadcaster_id')?.owner
		if (!owner) throw new Refusal(400, 'The ID in the broadcaster_id query parameter is not valid.')
		const current = call.world.hypeTrains.current(owner.login)
		const high = call.world.hypeTrains.high(owner.login)
		return {
			data: [
				{
					current: current ? show(owner, current) : null,
					all_time_high: high ? { level: high.level, total: high.total, achieved_at: preciseTimestamp(high.at) } : null,
					shared_all_time_high: null,
				},
			],
		}
	},
}

function show(owner: User, train: HypeTrain): object {
	return {
		id: train.id,
		...named('broadcaster_', owner),
		level: train.level,
		total: train.total,
		progress: train.progress,
		goal: train.goal,
		top_contributions: topOf(train).map(({ user, type, total }) => ({ ...named('', user), type, total })),
		shared_train_participants: null,
		started_at: preciseTimestamp(train.startedAt),
		expires_at: preciseTimestamp(train.expiresAt),
		type: train.type,
		is_shared_train: false,
	}
}
