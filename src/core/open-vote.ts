import { isOpen as isUndecided } from '../state/chosen-outcome.js'
import type { Latest, Round } from '../state/latest.js'
import type { Poll } from '../state/poll.js'
import type { Prediction } from '../state/prediction.js'
import type { TopicId } from '../twitch/eventsub/topics.js'
import type { HelixClient } from '../twitch/helix/client.js'
import { getLatestPoll } from '../twitch/helix/polls.js'
import { getLatestPrediction } from '../twitch/helix/predictions.js'
import type { Connection } from './connection.js'
import type { ChannelCaller } from './press.js'
import { PressError } from './press-error.js'

type Where = ChannelCaller['channel']

/** The poll that runs. @throws {PressError} where none does */
export async function runningPoll(
	connection: Connection,
	channel: Where,
	reader: () => Promise<{ readonly helix: HelixClient }>,
): Promise<Poll> {
	return openVote(connection, channel, {
		words: 'poll is running',
		topics: ['channel.poll.begin', 'channel.poll.progress', 'channel.poll.end'],
		latest: connection.state.channel(channel.login).votes.poll,
		isOpen: ({ state }) => state === 'active',
		ask: async () => getLatestPoll((await reader()).helix, channel.id),
	})
}

/** The prediction that is not decided. @throws {PressError} where none is */
export async function openPrediction(connection: Connection, { helix, channel }: ChannelCaller): Promise<Prediction> {
	return openVote(connection, channel, {
		words: 'prediction is open',
		topics: [
			...(['channel.prediction.begin', 'channel.prediction.progress'] as const),
			...(['channel.prediction.lock', 'channel.prediction.end'] as const),
		],
		latest: connection.state.channel(channel.login).votes.prediction,
		isOpen: isUndecided,
		ask: async () => getLatestPrediction(helix, channel.id),
	})
}

interface OpenVote<Vote extends Round> {
	readonly words: string
	/** The events that tell all of it. */
	readonly topics: readonly TopicId[]
	readonly latest: Latest<Vote>
	readonly isOpen: (vote: Vote) => boolean
	readonly ask: () => Promise<Vote | undefined>
}

/** As events tell, else as Twitch answers. */
async function openVote<Vote extends Round>(
	connection: Connection,
	{ login }: Where,
	{ words, topics, latest, isOpen, ask }: OpenVote<Vote>,
): Promise<Vote> {
	const known = connection.isTold(login, topics) ? latest.peek() : undefined
	if (known && isOpen(known)) return known
	const found = await ask()
	if (!found || !isOpen(found)) throw new PressError(`No ${words} in the channel of @${login}.`)
	latest.apply(found)
	return found
}
