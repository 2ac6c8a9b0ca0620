import type { ChannelVariable } from './variable.js'
import type { OwnGroup } from './own.js'

/** Of every channel. */
export const eventsVariables = {} satisfies Record<string, ChannelVariable>

/** Of the default account's own channel. */
export const eventsGroups: readonly OwnGroup[] = []
