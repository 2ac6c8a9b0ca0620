export const votesEvents = {}
