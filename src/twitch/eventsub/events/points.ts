import { charityEvents } from './charity.js'
import { goalsEvents } from './goals.js'
import { redemptionsEvents } from './redemptions.js'
import { rewardsEvents } from './rewards.js'

export const pointsEvents = { ...rewardsEvents, ...redemptionsEvents, ...goalsEvents, ...charityEvents }
