import { audiencePolls } from './audience.js'
import type { Poll } from './poll.js'

/** Everything that is asked for again and again, by its id; intervals are those of the catalogue. */
export const allPolls = {
	...audiencePolls,
}

export type PollId = keyof typeof allPolls

export function pollOf(id: PollId): Poll {
	return allPolls[id]
}
