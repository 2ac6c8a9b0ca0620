import { Refusal } from '../../http/answer.js'
import { isRecord } from '../../http/body.js'
import type { Channel } from '../../world/channel.js'
import type { Poll } from '../../world/subjects/polls.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const polls: Handlers = {
	'get-polls': (call) => {
		const channel = channelOf(call)
		const ids = call.texts('id')
		const found = call.world.polls.of(channel.owner.login).filter(({ id }) => ids.length === 0 || ids.includes(id))
		if (ids.length > 0 && found.length === 0) {
			throw new Refusal(404, 'None of the IDs in the id query parameters were found.')
		}
		return page(
			call,
			found.map((poll) => show(channel, poll)),
		)
	},

	'create-poll': (call) => {
		const channel = channelOf(call)
		const title = call.text('title') ?? ''
		const choices = call.list('choices').flatMap((choice) => (isRecord(choice) ? [String(choice.title)] : []))
		const seconds = call.number('duration') ?? 0
		const perVote = call.number('channel_points_per_vote')
		const votesForPoints = call.flag('channel_points_voting_enabled') ?? false
		if ([...title].length > 60) throw new Refusal(400, "The poll's title is too long.")
		if (choices.length < 2 || choices.length > 5) {
			throw new Refusal(400, 'The number of choices in the poll may not be less than 2 or greater that 5.')
		}
		if (choices.some((choice) => [...choice].length > 25)) throw new Refusal(400, "The choice's title is too long.")
		checkRange('duration', seconds, 15, 1800)
		if (votesForPoints || perVote !== undefined) checkRange('channel_points_per_vote', perVote ?? 0, 1, 1_000_000)
		if (call.world.polls.running(channel.owner.login)) {
			throw new Refusal(400, "The broadcaster already has a poll that's running.")
		}
		const points = votesForPoints && perVote !== undefined ? { pointsPerVote: perVote } : {}
		const poll = call.world.polls.begin(channel.owner.login, { title, choices, seconds, ...points })
		return { data: [show(channel, poll)] }
	},

	'end-poll': (call) => {
		const channel = channelOf(call)
		const status = call.text('status')
		if (status !== 'TERMINATED' && status !== 'ARCHIVED') {
			throw new Refusal(400, 'The value in the status field is not valid.')
		}
		const poll = call.world.polls.running(channel.owner.login)
		if (!poll || poll.id !== call.text('id'))
			throw new Refusal(400, 'The poll must be active to terminate or archive it.')
		call.world.polls.end(channel.owner.login, status)
		return { data: [show(channel, poll)] }
	},
}

function channelOf(call: Call): Channel {
	const channel = call.channel('broadcaster_id')
	if (!channel) throw new Refusal(400, 'The broadcaster_id is not valid.')
	return channel
}

function checkRange(name: string, value: number, least: number, most: number): void {
	if (value < least || value > most) {
		throw new Refusal(400, `The value in ${name} is outside the allowed range of values.`)
	}
}

function show({ owner }: Channel, poll: Poll): object {
	return {
		id: poll.id,
		broadcaster_id: owner.id,
		broadcaster_name: owner.displayName,
		broadcaster_login: owner.login,
		title: poll.title,
		choices: poll.choices.map(({ id, title, votes, pointsVotes }) => ({
			id,
			title,
			votes,
			channel_points_votes: pointsVotes,
			bits_votes: 0,
		})),
		bits_voting_enabled: false,
		bits_per_vote: 0,
		channel_points_voting_enabled: poll.pointsPerVote !== undefined,
		channel_points_per_vote: poll.pointsPerVote ?? 0,
		status: poll.status,
		duration: poll.seconds,
		started_at: preciseTimestamp(poll.startedAt),
		...(poll.endedAt === undefined ? {} : { ended_at: preciseTimestamp(poll.endedAt) }),
	}
}
