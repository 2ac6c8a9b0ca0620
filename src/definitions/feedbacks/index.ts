import { moduleFeedbacks } from './module.js'
import { streamFeedbacks } from './stream.js'

/** Every feedback by its id. */
export const feedbacks = {
	...streamFeedbacks,
	...moduleFeedbacks,
}
