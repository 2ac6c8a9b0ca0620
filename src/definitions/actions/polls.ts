import { runningPoll } from '../../core/open-vote.js'
import { PressError } from '../../core/press-error.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import { createPoll, endPoll, getLatestQuestion, type PollQuestion } from '../../twitch/helix/polls.js'
import { choice } from '../options/choice.js'
import { duration } from '../options/duration.js'
import { list } from '../options/list.js'
import { number } from '../options/number.js'
import { text } from '../options/text.js'
import { action } from './action.js'

export const pollActions = {
	poll_create: action({
		name: 'Polls: create poll',
		description: 'Partners and affiliates; one at a time. Learn takes over the last one',
		channel: 'own',
		options: {
			title: text({ label: 'Question', max: 60 }),
			choices: list({ label: 'Choices', min: 2, max: 5, longest: 25, standard: 'Yes | No' }),
			duration: duration({ label: 'Length', min: 15, max: 1800, standard: '60' }),
			points: number({
				label: 'For each vote after the first',
				description: '0: everyone has one vote',
				...{ min: 0, max: 1_000_000, unit: 'channel points', standard: 0 },
			}),
		},
		endpoints: ['create-poll'],
		optionalEndpoints: ['get-polls'],
		run: async ({ options: { title, choices, duration: seconds, points: pointsPerVote }, connection, on }) => {
			const { helix, channel } = await on('create-poll')
			const poll = await createPoll(helix, channel.id, { title, choices, seconds, pointsPerVote })
			connection.state.channel(channel.login).votes.poll.apply(poll)
			return `Poll started: ${poll.title}`
		},
		learn: async ({ on }) => {
			const { helix, channel } = await on('get-polls')
			const question = await lastQuestion(helix, channel)
			return {
				title: question.title,
				choices: question.choices.join(' | '),
				duration: String(question.seconds),
				points: question.pointsPerVote,
			}
		},
		example: {
			options: { title: 'Which game next?', choices: 'One | Two', duration: '1m', points: 0 },
			result: /^Poll started: Which game next\?$/,
		},
	}),

	poll_end: action({
		name: 'Polls: end poll',
		channel: 'own',
		options: {
			result: choice({
				label: 'Result',
				choices: { show: 'Show it to viewers', hide: 'Hide it' },
				standard: 'show',
			}),
		},
		endpoints: ['end-poll', 'get-polls'],
		run: async ({ options, connection, on, as }) => {
			const { helix, channel } = await on('end-poll')
			const { id, title } = await runningPoll(connection, channel, async () => as('get-polls'))
			const ended = await endPoll(helix, channel.id, id, options.result === 'show' ? 'terminated' : 'archived')
			connection.state.channel(channel.login).votes.poll.apply(ended)
			return `Poll ended: ${title}`
		},
		example: { options: { result: 'show' }, result: /^Poll ended: / },
	}),

	poll_repeat: action({
		name: 'Polls: repeat the last poll',
		description: 'The same question, choices and length',
		channel: 'own',
		options: {},
		endpoints: ['create-poll', 'get-polls'],
		run: async ({ connection, on, as }) => {
			const { helix, channel } = await on('create-poll')
			const question = await lastQuestion((await as('get-polls')).helix, channel)
			connection.state.channel(channel.login).votes.poll.apply(await createPoll(helix, channel.id, question))
			return `Poll started again: ${question.title}`
		},
		example: { options: {}, result: /^Poll started again: / },
	}),
}

/** @throws {PressError} where there was none in the last 90 days */
async function lastQuestion(
	helix: HelixClient,
	{ id, login }: { readonly id: string; readonly login: string },
): Promise<PollQuestion> {
	const question = await getLatestQuestion(helix, id)
	if (!question) throw new PressError(`The channel of @${login} has had no poll in the last 90 days.`)
	return question
}
