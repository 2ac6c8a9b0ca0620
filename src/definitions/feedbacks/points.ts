import { goalFeedbacks } from './goals.js'
import { rewardFeedbacks } from './rewards.js'

export const pointsFeedbacks = { ...rewardFeedbacks, ...goalFeedbacks }
