import { variable } from './variable.js'

/** Whom the raid browser shows. */
export const raidCandidateVariables = {
	raid_candidate_login: variable('Raid browser: login', ({ state }) => state.raidCandidates.current?.login),
	raid_candidate_name: variable('Raid browser: name', ({ state }) => state.raidCandidates.current?.name),
	raid_candidate_viewers: variable('Raid browser: viewers', ({ state }) => state.raidCandidates.current?.viewers),
	raid_candidate_category: variable('Raid browser: category', ({ state }) => state.raidCandidates.current?.category),
	raid_candidate_title: variable('Raid browser: title', ({ state }) => state.raidCandidates.current?.title),
	raid_candidate_index: variable(
		'Raid browser: which one is shown, from 1 (0: none)',
		({ state }) => state.raidCandidates.position,
	),
	raid_candidate_count: variable('Raid browser: how many there are', ({ state }) => state.raidCandidates.count),
}
