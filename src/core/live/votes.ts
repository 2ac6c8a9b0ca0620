import type { Poll } from './poll.js'

export const votesHandlers = {}

export const votesPolls = {} satisfies Record<string, Poll>
