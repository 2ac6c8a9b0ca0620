import type { ChannelState } from '../../state/channel.js'
import type { Clock } from '../../state/clock.js'
import { leadingChoices, stageOf, votesOf, type Poll } from '../../state/poll.js'
import { secondsUntil } from './countdown.js'
import { ownVariable, type OwnGroup } from './own.js'
import { shareOf, type Share } from './share.js'
import type { Variable } from './variable.js'

const poll = ({ votes }: ChannelState): Poll | undefined => votes.poll.get()

function winner(all: Poll | undefined, clock: Clock): string {
	if (!all || stageOf(all, clock) === 'active') return ''
	return leadingChoices(all)
		.map(({ title }) => title)
		.join(', ')
}

function ofChoice(number: number): Record<string, Variable> {
	const choice = (channel: ChannelState) => poll(channel)?.choices[number - 1]
	const share = (channel: ChannelState): Share | undefined => {
		const [all, one] = [poll(channel), choice(channel)]
		return all && one && shareOf(one.votes, votesOf(all))
	}
	const [id, name] = [`poll_choice${number}`, `Poll, choice ${number}:`]
	return {
		[`${id}_title`]: ownVariable(`${name} title`, (channel) => choice(channel)?.title ?? ''),
		[`${id}_votes`]: ownVariable(`${name} votes`, (channel) => choice(channel)?.votes ?? 0),
		[`${id}_percent`]: ownVariable(`${name} percent of all votes`, (channel) => share(channel)?.percent ?? 0),
		[`${id}_bar`]: ownVariable(`${name} a bar of ten steps`, (channel) => share(channel)?.bar ?? ''),
	}
}

/** The poll that runs, or the last one. */
export const pollGroup: OwnGroup = {
	topics: ['channel.poll.begin'],
	variables: {
		poll_state: ownVariable(
			'Poll: active, completed, terminated, archived, moderated or invalid',
			(channel, { state }) => {
				const last = poll(channel)
				return last ? stageOf(last, state.clock) : ''
			},
		),
		poll_title: ownVariable('Poll: title', (channel) => poll(channel)?.title ?? ''),
		poll_id: ownVariable('Poll: id', (channel) => poll(channel)?.id ?? ''),
		poll_remaining: ownVariable('Poll: seconds that it still runs', (channel, connection) => {
			const running = poll(channel)
			return running?.state === 'active' ? secondsUntil(connection, running.endsAt) : 0
		}),
		poll_votes: ownVariable('Poll: votes', (channel) => {
			const all = poll(channel)
			return all ? votesOf(all) : 0
		}),
		...ofChoice(1),
		...ofChoice(2),
		...ofChoice(3),
		...ofChoice(4),
		...ofChoice(5),
		poll_winner: ownVariable('Poll: choice with the most votes, once it is over', (channel, { state }) =>
			winner(poll(channel), state.clock),
		),
	},
}
