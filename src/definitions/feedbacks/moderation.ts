export const moderationFeedbacks = {}
