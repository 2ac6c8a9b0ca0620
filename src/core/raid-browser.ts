import { mostCandidates, type CandidateSearch, type RaidCandidate } from '../state/raid-candidates.js'
import type { State } from '../state/state.js'
import { getFollowedLive, getLiveAmong, getLiveInCategory, type LiveChannel } from '../twitch/helix/live-channels.js'
import { getTeamMembers, getTeamsOf } from '../twitch/helix/teams.js'
import { findCategory } from './categories.js'
import { channelInfo } from './channel-change.js'
import type { Press } from './press.js'
import { PressError } from './press-error.js'

/** Among whom a raid looks for its target. */
export interface RaidSearch {
	readonly source: 'followed' | 'team' | 'category'
	/** Of the team or category; empty: the channel's own. */
	readonly name: string
	/** 0: however many. */
	readonly mostViewers: number
}

type Where = Awaited<ReturnType<Press['channel']>>

/** Streams of a category that are looked through: more would not fit into the time of a press. */
const mostStreams = 1000

/** Those that look, by what they look for: a knob is turned faster than Twitch answers. */
const underWay = new WeakMap<State, Map<string, Promise<void>>>()

/** Finds whom the channel could raid, unless it was found just now. @throws {PressError} where there is nobody */
export async function browse(state: State, press: Press, channel: Where, search: RaidSearch): Promise<void> {
	if (!state.raidCandidates.justFound(whatOf(channel, search))) await findOnce(state, press, channel, search)
	refuseNobody(state, channel, search)
}

/** The same, whatever was found before. @throws {PressError} */
export async function findAnew(state: State, press: Press, channel: Where, search: RaidSearch): Promise<void> {
	await findOnce(state, press, channel, search)
	refuseNobody(state, channel, search)
}

/** Who comes while the same is looked for already waits for that. */
async function findOnce(state: State, press: Press, channel: Where, search: RaidSearch): Promise<void> {
	const { channelId, key } = whatOf(channel, search)
	const name = `${channelId} ${key}`
	const looks = underWay.get(state) ?? new Map<string, Promise<void>>()
	underWay.set(state, looks)
	const look = looks.get(name) ?? find(state, press, channel, search).finally(() => looks.delete(name))
	looks.set(name, look)
	return look
}

async function find(state: State, press: Press, channel: Where, search: RaidSearch): Promise<void> {
	const { mostViewers } = search
	const isCandidate = ({ id, viewers }: RaidCandidate): boolean =>
		id !== channel.id && (mostViewers === 0 || viewers <= mostViewers)
	const found = (await liveChannels(press, channel, search, isCandidate)).filter(isCandidate)
	const unique = found.filter(({ id }, index) => found.findIndex((each) => each.id === id) === index)
	state.raidCandidates.found(whatOf(channel, search), unique)
}

function refuseNobody({ raidCandidates }: State, channel: Where, search: RaidSearch): void {
	const { source, mostViewers } = search
	if (raidCandidates.justFound(whatOf(channel, search))?.length !== 0) return
	const among = { followed: 'among those that are followed', team: 'of the team', category: 'in the category' }
	const most = mostViewers === 0 ? '' : ` with at most ${mostViewers} viewers`
	throw new PressError(`Nobody else is live ${among[source]}${most}.`)
}

async function liveChannels(
	press: Press,
	channel: Where,
	{ source, name }: RaidSearch,
	isCandidate: (each: RaidCandidate) => boolean,
): Promise<LiveChannel[]> {
	if (source === 'followed') {
		// Whom others follow is theirs to know.
		const { helix, userId } = await press.as('get-followed-streams', { who: 'broadcaster' })
		return getFollowedLive(helix, userId)
	}
	const { helix } = await press.as('get-streams')
	if (source === 'team') return getLiveAmong(helix, await membersOf(press, channel, name))
	const categoryId = await categoryOf(press, channel, name)
	return getLiveInCategory(
		helix,
		categoryId,
		(read) => read.length >= mostStreams || read.filter(isCandidate).length >= mostCandidates,
	)
}

async function membersOf(press: Press, channel: Where, name: string): Promise<readonly string[]> {
	const { helix } = await press.as('get-teams')
	// The name in addresses has no blanks and capitals; the one that is shown may.
	const typed = name.toLowerCase().replaceAll(/\s/g, '')
	const team = typed || (await getTeamsOf(helix, channel.id))[0]
	if (!team) throw new PressError(`Team or category: @${channel.login} is in no team, so name one.`)
	const members = await getTeamMembers(helix, team)
	if (!members) throw new PressError(`Team or category: Twitch has no team "${name.trim()}". Check the spelling.`)
	return members
}

async function categoryOf(press: Press, channel: Where, name: string): Promise<string> {
	const { helix } = await press.as('search-categories')
	if (name.trim() !== '') return (await findCategory(helix, name)).id
	const { categoryId } = await channelInfo({ helix, channel })
	if (!categoryId) throw new PressError(`Team or category: @${channel.login} is in no category, so name one.`)
	return categoryId
}

function whatOf({ id }: Where, { source, name, mostViewers }: RaidSearch): CandidateSearch {
	return { channelId: id, key: JSON.stringify([source, name.trim(), mostViewers]) }
}
