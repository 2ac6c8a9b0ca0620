import type { Poll } from './poll.js'

/** Everything that is asked for again and again, by its id; intervals are those of the catalogue. */
export const allPolls = {} satisfies Record<string, Poll>

export type PollId = keyof typeof allPolls
