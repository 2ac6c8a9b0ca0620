import { hypeTrainEvents } from './hype-trains.js'
import { pollEvents } from './polls.js'
import { predictionEvents } from './predictions.js'

export const votesEvents = { ...pollEvents, ...predictionEvents, ...hypeTrainEvents }
