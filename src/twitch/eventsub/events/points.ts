export const pointsEvents = {}
