import { chatPolls } from './chat.js'
import { votesPolls } from './votes.js'
import { broadcastPolls } from './broadcast.js'
import { pointsPolls } from './points.js'
import { moderationPolls } from './moderation.js'
import { audiencePolls } from './audience.js'
import type { Poll } from './poll.js'

/** Everything that is asked for again and again, by its id; intervals are those of the catalogue. */
export const allPolls = {
	...audiencePolls,
	...chatPolls,
	...votesPolls,
	...broadcastPolls,
	...pointsPolls,
	...moderationPolls,
}

export type PollId = keyof typeof allPolls

export const pollIds = Object.keys(allPolls).filter((id): id is PollId => id in allPolls)

export function pollOf(id: PollId): Poll {
	return allPolls[id]
}
