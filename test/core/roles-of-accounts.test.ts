import { describe, expect } from 'vitest'
import { endpoints } from '../../sandbox/twitch/facts/facts.js'
import { actionIds, factsOf, pressExample, type ActionId } from '../definitions/actions/table.js'
import { Crew, roleScopes } from '../helpers/crew.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'
import { pass, second } from '../helpers/time.js'

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
	/** What Ann, and what Cat, has not granted. */
	readonly without: string
}

const actionsOfTwitch = actionIds.filter((id) => factsOf(id).endpoints.length > 0)
const lacking = [
	'nothing',
	'moderator:manage:announcements',
	'user:write:chat',
	'channel:manage:broadcast',
	'clips:edit',
]
const cases: readonly Case[] = actionsOfTwitch.flatMap((id) =>
	channels.flatMap((channel) => lacking.map((without) => ({ id, channel, without }))),
)

/** In other words than the code's: from Twitch's own table, and what was arranged above. */
function expected({ id, channel, without }: Case): { login: string } | { error: RegExp } {
	const [first] = factsOf(id).endpoints
	const fact = endpoints.find((each) => each.id === first)
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
		login === 'ben' || needed.every((group) => group.some((scope) => scope !== without))
	const login = may.find(isGranted)
	if (login !== undefined) return { login }
	if (may[0] !== undefined) return { error: new RegExp(`needs the scope ${without}, which @${may[0]} has not granted`) }
	// Nobody can read who edits for Dan: whoever has the scope tries.
	if (who === 'editor') return { error: /^Twitch does not let @\w+ do this: .* not one of the broadcaster's editors/ }
	return { error: who === 'moderator' ? /needs a moderator of the channel/ : /needs the broadcaster's own account/ }
}

async function arrange(desk: Desk, without: string): Promise<Crew> {
	const { world } = desk.twitch
	const all = [...allScopes, ...roleScopes]
	const crew = new Crew(desk, accounts, all)
	world.addUser({ login: 'dan' })
	for (const login of channels) {
		world.goLive(login)
		for (const moderator of rolesIn[login]?.moderators ?? []) world.makeModerator(login, moderator)
		for (const editor of rolesIn[login]?.editors ?? []) world.makeEditor(login, editor)
	}
	for (const login of ['ann', 'cat']) crew.issue(login, { scopes: all.filter((scope) => scope !== without) })
	await crew.startInFakeTime({ channels: channels.join(' ') })
	return crew
}

describe('Three accounts with mixed roles on four channels', () => {
	test.for(cases)('$id on $channel, without $without, is done by the right one', async (each, { desk }) => {
		const crew = await arrange(desk, each.without)
		const right = expected(each)
		const allowed = await desk.companion.addFeedback('allowed', { action: each.id, channel: each.channel })
		const [first = ''] = factsOf(each.id).endpoints
		const wasAllowed = allowed.active
		const { outcome, error } = await pressExample(desk, each.id, { channel: each.channel })
		await pass(second)
		if ('login' in right) {
			expect({ outcome, callers: crew.callers(first) }).toEqual({ outcome: 'done', callers: [right.login] })
			const [call] = desk.helix(first)
			expect(call?.headers['authorization']).toBe(`Bearer ${crew.token(right.login)}`)
		} else {
			expect(error).toMatch(right.error)
			expect(desk.helix(first).filter(({ status }) => status !== 403)).toEqual([])
		}
		expect(wasAllowed).toBe('login' in right || desk.helix(first).length > 0)
	})
})
