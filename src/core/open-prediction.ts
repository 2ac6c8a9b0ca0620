import { isOpen } from '../state/chosen-outcome.js'
import type { Prediction } from '../state/prediction.js'
import { getLatestPrediction } from '../twitch/helix/predictions.js'
import type { Connection } from './connection.js'
import type { ChannelCaller } from './press.js'
import { PressError } from './press-error.js'

const topics = [
	'channel.prediction.begin',
	'channel.prediction.progress',
	'channel.prediction.lock',
	'channel.prediction.end',
] as const

/** The prediction that is not decided: as events tell, else as Twitch answers. @throws {PressError} where none is */
export async function openPrediction(connection: Connection, { helix, channel }: ChannelCaller): Promise<Prediction> {
	const { id, login } = channel
	const { prediction } = connection.state.channel(login).votes
	const known = connection.isTold(login, topics) ? prediction.peek() : undefined
	if (isOpen(known)) return known
	const found = await getLatestPrediction(helix, id)
	if (!isOpen(found)) throw new PressError(`No prediction is open in the channel of @${login}.`)
	prediction.apply(found)
	return found
}
