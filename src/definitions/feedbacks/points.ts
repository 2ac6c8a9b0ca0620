export const pointsFeedbacks = {}
