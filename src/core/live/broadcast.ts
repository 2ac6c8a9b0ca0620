import type { Poll } from './poll.js'

export const broadcastHandlers = {}

export const broadcastPolls = {} satisfies Record<string, Poll>
