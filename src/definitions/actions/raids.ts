import type { Connection } from '../../core/connection.js'
import type { ChannelCaller } from '../../core/press.js'
import { PressError } from '../../core/press-error.js'
import { browse, findAnew, type RaidSearch } from '../../core/raid-browser.js'
import type { RaidCandidate } from '../../state/raid-candidates.js'
import { DeclinedError } from '../../twitch/helix/errors.js'
import { cancelRaid, startRaid } from '../../twitch/helix/raids.js'
import type { User } from '../../twitch/helix/users.js'
import { user } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import type { ParsedOptions } from '../options/option.js'
import { text } from '../options/text.js'
import { action } from './action.js'

/** Among whom the browser looks. */
const searchOptions = {
	source: choice({
		label: 'Among',
		choices: { followed: 'Channels that are followed', team: 'Members of a team', category: 'A category' },
		standard: 'followed',
	}),
	name: text({
		label: 'Team or category',
		...{ max: 100, optional: true, isWorkedOn: true },
		description: "Empty: the channel's own",
	}),
	max_viewers: number({
		label: 'At most',
		description: '0: however many',
		...{ min: 0, max: 1_000_000, unit: 'viewers', standard: 0 },
	}),
}
const searchEndpoints = [
	...(['get-followed-streams', 'get-streams', 'get-teams', 'get-channel-teams'] as const),
	...(['search-categories', 'get-games', 'get-channel-information'] as const),
] as const

function searchOf({ source, name, max_viewers: mostViewers }: ParsedOptions<typeof searchOptions>): RaidSearch {
	return { source, name, mostViewers }
}

export const raidActions = {
	raid_target_step: action({
		name: 'Raids: next or previous candidate',
		description: 'Live channels, shown in the variables raid_candidate_…; start raid goes to the one that is shown',
		channel: 'own',
		options: {
			...searchOptions,
			step: number({
				label: 'Step',
				description: 'Below 0: back',
				...{ min: -100, max: 100, unit: 'candidates', standard: 1 },
			}),
		},
		endpoints: [],
		optionalEndpoints: searchEndpoints,
		run: async ({ options, press, connection: { state } }) => {
			await browse(state, press, await press.channel(), searchOf(options))
			return `Candidate: ${inWords(state.raidCandidates.step(options.step))}`
		},
		example: {
			options: { source: 'followed', name: '', max_viewers: 0, step: 1 },
			result: /^Candidate: @other, /,
		},
	}),

	raid_start: action({
		name: 'Raids: start raid',
		description: 'Viewers leave after 90 seconds, or when the broadcaster says so on Twitch',
		channel: 'own',
		options: {
			target: user('Raid to', 'Login, @name or id. Empty: the candidate that is shown', { optional: true }),
		},
		endpoints: ['start-a-raid'],
		run: async ({ options: { target }, press, connection, on }) => {
			const caller = await on('start-a-raid')
			if (target !== '') return raid(connection, caller, await press.user(target))
			const { current } = connection.state.raidCandidates
			if (!current) throw new PressError('Raid to: nobody is named, and no candidate is shown.')
			return raid(connection, caller, { ...current, displayName: current.name })
		},
		example: { options: { target: 'other' }, result: /^Raid to @other/ },
	}),

	raid_cancel: action({
		name: 'Raids: cancel raid',
		channel: 'own',
		options: {},
		endpoints: ['cancel-a-raid'],
		run: async ({ connection, on }) => {
			const { helix, channel } = await on('cancel-a-raid')
			const { outgoing } = connection.state.channel(channel.login).happenings
			try {
				await cancelRaid(helix, channel.id)
			} catch (error) {
				// It has left already, or was called off by someone else.
				if (error instanceof DeclinedError && error.failure.status === 404) outgoing.raidEnded()
				throw error
			}
			outgoing.raidEnded()
			return 'Raid canceled'
		},
		example: { options: {}, result: /^Raid canceled$/ },
	}),

	raid_random: action({
		name: 'Raids: raid a random live channel',
		description: 'Never the same twice in a row where there are others',
		channel: 'own',
		options: {
			...searchOptions,
			then: choice({
				label: 'Then',
				choices: { raid: 'Start the raid', show: 'Show it as the candidate' },
				standard: 'raid',
			}),
		},
		endpoints: ['start-a-raid'],
		optionalEndpoints: searchEndpoints,
		run: async ({ options, press, connection, on }) => {
			const caller = await on('start-a-raid')
			await findAnew(connection.state, press, caller.channel, searchOf(options))
			const picked = connection.state.raidCandidates.stepAtRandom()
			if (options.then === 'show' || !picked) return `Candidate: ${inWords(picked)}`
			return raid(connection, caller, { ...picked, displayName: picked.name })
		},
		example: {
			options: { source: 'followed', name: '', max_viewers: 0, then: 'raid' },
			result: /^Raid to @other/,
		},
	}),
}

async function raid(
	{ state }: Connection,
	{ helix, channel }: ChannelCaller,
	{ id, login, displayName }: User,
): Promise<string> {
	await startRaid(helix, channel.id, id)
	state.channel(channel.login).happenings.outgoing.raidBegan(displayName)
	return `Raid to @${login}`
}

function inWords(candidate: RaidCandidate | undefined): string {
	if (!candidate) return 'none'
	const { login, viewers, category } = candidate
	return `@${login}, ${viewers} viewers${category && `, ${category}`}`
}
