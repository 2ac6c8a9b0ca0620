export const eventsFeedbacks = {}
