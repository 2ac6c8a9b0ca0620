export const votesFeedbacks = {}
