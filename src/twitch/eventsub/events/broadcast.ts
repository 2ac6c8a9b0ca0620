export const broadcastEvents = {}
