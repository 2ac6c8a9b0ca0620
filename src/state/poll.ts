import type { Clock } from './clock.js'
import { endPatience, Latest, leadersOf } from './latest.js'
import type { WatchedCells } from './watched.js'

/** `archived` is over and taken from the viewers' sight, `terminated` was ended early and is shown. */
export type PollStage = 'active' | 'completed' | 'terminated' | 'archived' | 'moderated' | 'invalid'

export interface PollChoice {
	readonly id: string
	readonly title: string
	readonly votes: number
}

export interface Poll {
	readonly id: string
	readonly title: string
	readonly state: PollStage
	readonly choices: readonly PollChoice[]
	/** Milliseconds since 1970. */
	readonly startedAt: number
	readonly endsAt: number
}

const stages: Readonly<Record<PollStage, number>> = {
	active: 0,
	completed: 1,
	terminated: 1,
	invalid: 1,
	archived: 2,
	moderated: 2,
}

export function latestPoll(cells: WatchedCells): Latest<Poll> {
	return new Latest<Poll>(cells, { stage: ({ state }) => stages[state], total: votesOf })
}

/** How it stands, by the clock where the word of its end was missed. */
export function stageOf({ state, endsAt }: Poll, clock: Clock): PollStage {
	return state === 'active' && !clock.isBefore(endsAt + endPatience) ? 'completed' : state
}

export function votesOf({ choices }: Poll): number {
	return choices.reduce((sum, { votes }) => sum + votes, 0)
}

export function leadingChoices({ choices }: Poll): readonly PollChoice[] {
	return leadersOf(choices, ({ votes }) => votes)
}
