import { browse, findAnew, type RaidSearch } from '../../core/raid-browser.js'
import type { RaidCandidate } from '../../state/raid-candidates.js'
import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import type { ParsedOptions } from '../options/option.js'
import { text } from '../options/text.js'
import { action } from './action.js'
import { raid } from './raids.js'

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

export const raidCandidateActions = {
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
			const channel = await press.channel()
			await browse(state, press, channel, searchOf(options))
			return `Candidate: ${inWords(state.raidCandidates.step(channel.id, options.step))}`
		},
		example: {
			options: { source: 'followed', name: '', max_viewers: 0, step: 1 },
			result: /^Candidate: @other, /,
		},
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
		endpoints: [],
		optionalEndpoints: ['start-a-raid', ...searchEndpoints],
		run: async ({ options, press, connection, on }) => {
			const caller = options.then === 'raid' ? await on('start-a-raid') : undefined
			const channel = caller?.channel ?? (await press.channel())
			await findAnew(connection.state, press, channel, searchOf(options))
			const picked = connection.state.raidCandidates.stepAtRandom(channel.id)
			if (!caller || !picked) return `Candidate: ${inWords(picked)}`
			return raid(connection, caller, { ...picked, displayName: picked.name })
		},
		example: {
			options: { source: 'followed', name: '', max_viewers: 0, then: 'show' },
			result: /^Candidate: @other, /,
		},
		furtherExamples: {
			raid: { options: { then: 'raid' }, result: /^Raid to @other/, calls: ['start-a-raid'] },
		},
	}),
}

function inWords(candidate: RaidCandidate | undefined): string {
	if (!candidate) return 'none'
	const { login, viewers, category } = candidate
	return `@${login}, ${viewers} viewers${category && `, ${category}`}`
}
