export const eventsEvents = {}
