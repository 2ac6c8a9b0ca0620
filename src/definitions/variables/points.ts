import { charityGroup } from './charity.js'
import { goalGroup } from './goals.js'
import type { OwnGroup } from './own.js'
import { redemptionGroup } from './rewards.js'
import { scheduleGroup } from './schedule.js'

/** Of the default account's own channel; those of its rewards come and go with them. */
export const pointsGroups: readonly OwnGroup[] = [redemptionGroup, goalGroup, charityGroup, scheduleGroup]
