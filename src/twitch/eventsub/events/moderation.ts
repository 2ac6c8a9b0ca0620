export const moderationEvents = {}
