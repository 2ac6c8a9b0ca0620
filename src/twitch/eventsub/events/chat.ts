export const chatEvents = {}
