import type { Poll } from './poll.js'

export const chatHandlers = {}

export const chatPolls = {} satisfies Record<string, Poll>
