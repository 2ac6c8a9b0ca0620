export const broadcastFeedbacks = {}
