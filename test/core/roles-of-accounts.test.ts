import { describe, expect } from 'vitest'
import { endpoints } from '../../sandbox/twitch/facts/facts.js'
import { scenes } from '../definitions/actions/scenes/index.js'
import type { SimulatedTwitch } from '../../sandbox/twitch/index.js'
import { actionIds, factsOf, pressExample, type ActionId } from '../definitions/actions/table.js'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'

/** Ann streams; Ben moderates for her and for Cat, who edits for Ann; Dan is none of ours. */
const accounts = ['ann', 'ben', 'cat']
const channels = ['ann', 'ben', 'cat', 'dan']
const rolesIn: Readonly<Record<string, { moderators: string[]; editors: string[] }>> = {
	ann: { moderators: ['ben'], editors: ['cat'] },
	cat: { moderators: ['ben'], editors: [] },
}

interface Case {
	readonly id: ActionId
	readonly channel: string
	/** What Ann and Cat have not granted; empty: nothing. */
	readonly without: readonly string[]
}

/** Those on a channel: those in an account's own name are done by the account that is named. */
const onChannels = actionIds.filter((id) => 'channel' in factsOf(id).options && factsOf(id).endpoints.length > 0)
/** Nothing else matters to the choice than what the action needs: it is lacking, or it is not. */
const rows = onChannels.flatMap((id) => {
	const [first = []] = firstOf(id)?.scopes ?? []
	return [[], ...(first.length > 0 ? [first] : [])].map((without) => ({ id, without }))
})

function firstOf(id: ActionId): (typeof endpoints)[number] | undefined {
	const [first] = factsOf(id).endpoints
	return endpoints.find((each) => each.id === first)
}

/** In other words than the code's: from Twitch's own table, and what was arranged above. */
function expected({ id, channel, without }: Case): { login: string } | { error: RegExp } {
	const fact = firstOf(id)
	const { moderators = [], editors = [] } = rolesIn[channel] ?? {}
	const who = fact?.who ?? ''
	const may = accounts.filter(
		(login) =>
			who === 'any user' ||
			login === channel ||
			(who === 'moderator' && moderators.includes(login)) ||
			(who === 'editor' && editors.includes(login)),
	)
	const needed = fact?.scopes ?? []
	const isGranted = (login: string): boolean =>
		login === 'ben' || needed.every((group) => group.some((scope) => !without.includes(scope)))
	const login = may.find(isGranted)
	if (login !== undefined) return { login }
	if (may[0] !== undefined)
		return { error: new RegExp(`needs the scope .*(${without.join('|')}).*, which @${may[0]} has not granted`) }
	// Nobody can read who edits for Dan: whoever has the scope tries.
	if (who === 'editor') return { error: /^Twitch does not let @\w+ do this: .* not one of the broadcaster's editors/ }
	return { error: who === 'moderator' ? /needs a moderator of the channel/ : /needs the broadcaster's own account/ }
}

async function arrange(desk: Desk, without: readonly string[]): Promise<Crew> {
	const { world } = desk.twitch
	// What events tell does not matter here, and three accounts would listen to two hundred things.
	world.eventsub.trouble.holdWelcomes()
	const all = [...allScopes, ...roleScopes]
	const crew = new Crew(desk, accounts, all)
	world.addUser({ login: 'dan' })
	for (const login of channels) {
		world.goLive(login, { startedSecondsAgo: 600 })
		for (const moderator of rolesIn[login]?.moderators ?? []) world.makeModerator(login, moderator)
		for (const editor of rolesIn[login]?.editors ?? []) world.makeEditor(login, editor)
	}
	for (const login of ['ann', 'cat']) crew.issue(login, { scopes: all.filter((scope) => !without.includes(scope)) })
	await crew.startInFakeTime({ channels: channels.join(' ') })
	return crew
}

describe('Three accounts with mixed roles on four channels', () => {
	test.for(rows)('do $id by the right one where $without is not granted', async ({ id, without }, { desk }) => {
		const crew = await arrange(desk, without)
		const [first = ''] = factsOf(id).endpoints
		for (const channel of channels) {
			const right = expected({ id, channel, without })
			const made = scenes[id]?.(desk, channel)
			const allowed = await desk.companion.addFeedback('allowed', { action: id, channel })
			const [wasAllowed, before] = [allowed.active, desk.helix(first).length]
			const { outcome, error } = await pressExample(desk, id, { channel, ...made })
			const { id: channelId } = desk.twitch.world.channel(channel).owner
			// Of what is read, looks at the other channels read as well.
			const isMeant = ({ method, query }: SimulatedTwitch['requests'][number]): boolean =>
				method !== 'GET' || Object.values(query).flat().includes(channelId)
			const calls = desk.helix(first).slice(before).filter(isMeant)
			if ('login' in right) {
				expect({ channel, outcome, error }).toEqual({ channel, outcome: 'done', error: undefined })
				expect(calls.map(({ user }) => user)).toContain(right.login)
				const tokens = calls.map(({ headers }) => headers['authorization'])
				expect(new Set(tokens)).toEqual(new Set([`Bearer ${crew.token(right.login)}`]))
			} else {
				expect(error).toMatch(right.error)
				expect(calls.filter(({ status }) => status !== 403)).toEqual([])
			}
			expect(wasAllowed).toBe('login' in right || calls.length > 0)
		}
	})
})
