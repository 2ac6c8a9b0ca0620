import type { Poll } from './poll.js'

export const pointsHandlers = {}

export const pointsPolls = {} satisfies Record<string, Poll>
