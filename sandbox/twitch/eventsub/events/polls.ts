import type { Channel } from '../../world/channel.js'
import type { Poll } from '../../world/subjects/polls.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import { type Happening, inChannel } from '../happening.js'

export function pollBegin(channel: Channel, poll: Poll): Happening {
	return inChannel('channel.poll.begin', '1', channel, {
		...describe(poll),
		choices: poll.choices.map(({ id, title }) => ({ id, title })),
		ends_at: preciseTimestamp(poll.endsAt),
	})
}

export function pollProgress(channel: Channel, poll: Poll): Happening {
	return inChannel('channel.poll.progress', '1', channel, {
		...describe(poll),
		choices: votes(poll),
		ends_at: preciseTimestamp(poll.endsAt),
	})
}

export function pollEnd(channel: Channel, poll: Poll): Happening {
	return inChannel('channel.poll.end', '1', channel, {
		...describe(poll),
		choices: votes(poll),
		status: poll.status.toLowerCase(),
		ended_at: preciseTimestamp(poll.endedAt ?? poll.endsAt),
	})
}

function describe({ id, title, pointsPerVote, startedAt }: Poll): object {
	return {
		id,
		title,
		bits_voting: { is_enabled: false, amount_per_vote: 0 },
		channel_points_voting: { is_enabled: pointsPerVote !== undefined, amount_per_vote: pointsPerVote ?? 0 },
		started_at: preciseTimestamp(startedAt),
	}
}

function votes({ choices }: Poll): object[] {
	return choices.map(({ id, title, votes: all, pointsVotes }) => ({
		id,
		title,
		bits_votes: 0,
		channel_points_votes: pointsVotes,
		votes: all,
	}))
}
