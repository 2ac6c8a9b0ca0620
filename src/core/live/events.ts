import type { Poll } from './poll.js'

export const eventsHandlers = {}

export const eventsPolls = {} satisfies Record<string, Poll>
