import { customEventFeedbacks } from './custom-event.js'
import { chatFeedbacks } from './chat.js'
import { happeningFeedbacks } from './happenings.js'
import { votesFeedbacks } from './votes.js'
import { broadcastFeedbacks } from './broadcast.js'
import { pointsFeedbacks } from './points.js'
import { moderationFeedbacks } from './moderation.js'
import { moduleFeedbacks } from './module.js'
import { streamFeedbacks } from './stream.js'

/** Every feedback by its id. */
export const feedbacks = {
	...streamFeedbacks,
	...chatFeedbacks,
	...happeningFeedbacks,
	...votesFeedbacks,
	...broadcastFeedbacks,
	...pointsFeedbacks,
	...moderationFeedbacks,
	...moduleFeedbacks,
	...customEventFeedbacks,
}
