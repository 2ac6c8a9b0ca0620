import { pollBegin, pollEnd, pollProgress } from '../../eventsub/events/polls.js'
import { PerChannel } from '../per-channel.js'
import { randomId } from '../random.js'
import type { World } from '../world.js'

export interface Choice {
	readonly id: string
	readonly title: string
	/** All of them, with those for channel points. */
	votes: number
	pointsVotes: number
}

export interface Poll {
	readonly id: string
	readonly title: string
	readonly choices: readonly Choice[]
	/** Undefined: no further votes for channel points. */
	readonly pointsPerVote: number | undefined
	readonly seconds: number
	readonly startedAt: number
	readonly endsAt: number
	endedAt: number | undefined
	status: 'ACTIVE' | 'COMPLETED' | 'TERMINATED' | 'ARCHIVED'
}

export interface NewPoll {
	title?: string
	choices?: readonly string[]
	seconds?: number
	pointsPerVote?: number
}

/** What viewers are asked. A poll ends by itself when its time is over. */
export class Polls {
	readonly #all = new PerChannel<Poll[]>(() => [])

	constructor(private readonly world: World) {}

	/** The newest first. */
	of(channelLogin: string): Poll[] {
		return this.#all.of(this.world.channel(channelLogin)).toReversed()
	}

	running(channelLogin: string): Poll | undefined {
		return this.of(channelLogin).find(({ status }) => status === 'ACTIVE')
	}

	begin(
		channelLogin: string,
		{ title = 'Heads or tails?', choices = ['Heads', 'Tails'], seconds = 60, pointsPerVote }: NewPoll = {},
	): Poll {
		const channel = this.world.channel(channelLogin)
		const startedAt = Date.now()
		const poll: Poll = {
			id: randomId(),
			title,
			choices: choices.map((choice) => ({ id: randomId(), title: choice, votes: 0, pointsVotes: 0 })),
			pointsPerVote,
			seconds,
			startedAt,
			endsAt: startedAt + seconds * 1000,
			endedAt: undefined,
			status: 'ACTIVE',
		}
		this.#all.of(channel).push(poll)
		this.world.tell(pollBegin(channel, poll))
		this.world.timetable.at(poll.endsAt, () => {
			if (poll.status === 'ACTIVE') this.end(channelLogin, 'COMPLETED')
		})
		return poll
	}

	/** For a choice, by its title or id. */
	vote(channelLogin: string, choice: string, { votes = 1, pointsVotes = 0 } = {}): void {
		const poll = this.#demand(channelLogin)
		const chosen = poll.choices.find(({ id, title }) => id === choice || title === choice)
		if (!chosen) throw new Error(`The poll has no choice ${choice}`)
		chosen.votes += votes + pointsVotes
		chosen.pointsVotes += pointsVotes
		this.world.tell(pollProgress(this.world.channel(channelLogin), poll))
	}

	end(channelLogin: string, status: 'COMPLETED' | 'TERMINATED' | 'ARCHIVED' = 'TERMINATED'): void {
		const poll = this.#demand(channelLogin)
		poll.status = status
		poll.endedAt = Date.now()
		this.world.tell(pollEnd(this.world.channel(channelLogin), poll))
	}

	#demand(channelLogin: string): Poll {
		const poll = this.running(channelLogin)
		if (!poll) throw new Error(`No poll is running in the channel of ${channelLogin}`)
		return poll
	}
}
