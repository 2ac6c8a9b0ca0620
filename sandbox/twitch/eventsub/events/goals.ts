import type { Channel } from '../../world/channel.js'
import type { Goal } from '../../world/subjects/goals.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import { type Happening, inChannel } from '../happening.js'

export function goalBegin(channel: Channel, goal: Goal): Happening {
	return inChannel('channel.goal.begin', '1', channel, describe(goal))
}

export function goalProgress(channel: Channel, goal: Goal): Happening {
	return inChannel('channel.goal.progress', '1', channel, describe(goal))
}

export function goalEnd(channel: Channel, goal: Goal): Happening {
	return inChannel('channel.goal.end', '1', channel, {
		...describe(goal),
		is_achieved: goal.current >= goal.target,
		ended_at: preciseTimestamp(Date.now()),
	})
}

function describe({ id, type, description, current, target, startedAt }: Goal): object {
	return {
		id,
		// Helix calls the same type by another name.
		type: type === 'follower' ? 'follow' : type,
		description,
		current_amount: current,
		target_amount: target,
		started_at: preciseTimestamp(startedAt),
	}
}
