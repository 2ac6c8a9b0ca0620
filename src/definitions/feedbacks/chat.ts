export const chatFeedbacks = {}
