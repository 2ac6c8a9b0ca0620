import { charityGroup } from './charity.js'
import { goalGroup } from './goals.js'
import type { OwnGroup } from './own.js'
import { redemptionGroup } from './rewards.js'
import { scheduleGroup } from './schedule.js'
import type { ChannelVariable } from './variable.js'

/** Of every channel. */
export const pointsVariables = {} satisfies Record<string, ChannelVariable>

/** Of the default account's own channel; those of its rewards come and go with them. */
export const pointsGroups: readonly OwnGroup[] = [redemptionGroup, goalGroup, charityGroup, scheduleGroup]
