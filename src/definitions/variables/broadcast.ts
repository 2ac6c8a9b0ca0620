import type { ChannelVariable } from './variable.js'
import type { OwnGroup } from './own.js'

/** Of every channel. */
export const broadcastVariables = {} satisfies Record<string, ChannelVariable>

/** Of the default account's own channel. */
export const broadcastGroups: readonly OwnGroup[] = []
