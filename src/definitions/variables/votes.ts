import { hypeTrainGroup } from './hype-train.js'
import type { OwnGroup } from './own.js'
import { pollGroup } from './poll.js'
import { predictionGroup } from './prediction.js'

/** Of the default account's own channel. */
export const votesGroups: readonly OwnGroup[] = [pollGroup, predictionGroup, hypeTrainGroup]
