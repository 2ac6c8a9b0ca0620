import type { Poll } from './poll.js'

export const moderationHandlers = {}

export const moderationPolls = {} satisfies Record<string, Poll>
