import { charityHandlers, charityPolls } from './charity.js'
import { goalsHandlers, goalsPolls } from './goals.js'
import type { Poll } from './poll.js'
import { rewardsHandlers, rewardsPolls } from './rewards.js'
import { schedulePolls } from './schedule.js'

export const pointsHandlers = { ...rewardsHandlers, ...goalsHandlers, ...charityHandlers }

export const pointsPolls = {
	...rewardsPolls,
	...goalsPolls,
	...charityPolls,
	...schedulePolls,
} satisfies Record<string, Poll>
