import { getHypeTrain } from '../../twitch/helix/hype-trains.js'
import { getLatestPoll } from '../../twitch/helix/polls.js'
import { getLatestPrediction } from '../../twitch/helix/predictions.js'
import type { pollEvents } from '../../twitch/eventsub/events/polls.js'
import type { predictionEvents } from '../../twitch/eventsub/events/predictions.js'
import type { hypeTrainEvents } from '../../twitch/eventsub/events/hype-trains.js'
import type { Handlers } from './handler.js'
import type { Poll } from './poll.js'

type VoteEvents = keyof typeof pollEvents | keyof typeof predictionEvents | keyof typeof hypeTrainEvents

export const votesHandlers: Handlers<VoteEvents> = {
	'channel.poll.begin': (poll, { channel }) => channel.votes.poll.apply(poll),
	'channel.poll.progress': (poll, { channel }) => channel.votes.poll.apply(poll),
	'channel.poll.end': (poll, { channel }) => channel.votes.poll.apply(poll),
	'channel.prediction.begin': (prediction, { channel }) => channel.votes.prediction.apply(prediction),
	'channel.prediction.progress': (prediction, { channel }) => channel.votes.prediction.apply(prediction),
	'channel.prediction.lock': (prediction, { channel }) => channel.votes.prediction.apply(prediction),
	'channel.prediction.end': (prediction, { channel }) => channel.votes.prediction.apply(prediction),
	'channel.hype_train.begin': ({ train, recordLevel }, { channel }) => {
		channel.votes.hypeTrain.applyRecord(recordLevel)
		channel.votes.hypeTrain.apply(train)
	},
	'channel.hype_train.progress': (train, { channel }) => channel.votes.hypeTrain.apply(train),
	'channel.hype_train.end': (train, { channel }) => channel.votes.hypeTrain.apply(train),
}

/** Events tell everything: what went before them is asked for once. */
export const votesPolls = {
	poll: {
		endpoint: 'get-polls',
		covers: ['channel.poll.begin', 'channel.poll.progress', 'channel.poll.end'],
		every: Infinity,
		look: async ({ helix, broadcasterId, channel }) => {
			const poll = await getLatestPoll(helix, broadcasterId)
			if (poll) channel.votes.poll.apply(poll)
		},
	},
	prediction: {
		endpoint: 'get-predictions',
		covers: [
			'channel.prediction.begin',
			'channel.prediction.progress',
			'channel.prediction.lock',
			'channel.prediction.end',
		],
		every: Infinity,
		look: async ({ helix, broadcasterId, channel }) => {
			const prediction = await getLatestPrediction(helix, broadcasterId)
			if (prediction) channel.votes.prediction.apply(prediction)
		},
	},
	hypeTrain: {
		endpoint: 'get-hype-train-status',
		covers: ['channel.hype_train.begin', 'channel.hype_train.progress', 'channel.hype_train.end'],
		every: Infinity,
		look: async ({ helix, broadcasterId, channel: { votes } }) => {
			const before = votes.hypeTrain.runningId
			const { train, recordLevel } = await getHypeTrain(helix, broadcasterId)
			votes.hypeTrain.applyRecord(recordLevel)
			if (train) votes.hypeTrain.apply(train)
			else votes.hypeTrain.missed(before)
		},
	},
} satisfies Record<string, Poll>
