import { describe, expect, test as plain } from 'vitest'
import { allPolls } from '../../src/core/live/all-polls.js'
import { topic, topicIds } from '../../src/twitch/eventsub/topics.js'
import { endpoint } from '../../src/twitch/helix/endpoints.js'
import { scopeGroups } from '../../src/twitch/oauth/scope-groups.js'
import { usableScopes } from '../../src/definitions/asked-scopes.js'
import { allScopes, test, type Desk } from '../helpers/desk.js'
import { Crew } from '../helpers/crew.js'
import { hour, pass, second } from '../helpers/time.js'
import { actionIds, factsOf } from './actions/table.js'
import { startInFakeTime } from './fake-start.js'

const withoutClips = allScopes.filter((scope) => scope !== 'clips:edit')

async function clip(desk: Desk): Promise<string | undefined> {
	return (await desk.companion.pressWithDefaults('clip', { channel: 'streamer' })).error
}

describe('Every scope that an action can need', () => {
	const grouped: readonly string[] = scopeGroups.flatMap(({ scopes }) => scopes)
	const needs = actionIds.flatMap((id) => {
		const { endpoints, optionalEndpoints, optionalScopes } = factsOf(id)
		const ofEndpoints = [...endpoints, ...optionalEndpoints].flatMap((each) => endpoint(each).scopes)
		return [...ofEndpoints, ...optionalScopes].map((alternatives) => ({ id, alternatives }))
	})

	plain.for(needs)('is in a group that a login by code asks for: $alternatives of $id', ({ alternatives }) => {
		expect(alternatives.filter((scope) => grouped.includes(scope))).not.toEqual([])
		const asked = Object.values(usableScopes).flat()
		expect(alternatives.filter((scope) => asked.includes(scope))).not.toEqual([])
	})

	plain('is in one group only', () => {
		expect(grouped.length).toBe(new Set(grouped).size)
	})

	plain('is asked for, and no other one beside those of looks and events, and those that read roles', () => {
		const used = [
			...needs.flatMap(({ alternatives }) => alternatives),
			...Object.values(allPolls).flatMap((poll) => endpoint(poll.endpoint).scopes.flat()),
			...topicIds.flatMap((id) => topic(id).scopes.flat()),
			...['user:read:moderated_channels', 'channel:read:editors'],
		]
		const asked = Object.values(usableScopes).flat()
		expect(asked.filter((scope) => !used.includes(scope))).toEqual([])
	})

	plain.for(topicIds)('that the events of %s need is in a group, too', (id) => {
		for (const alternatives of topic(id).scopes) {
			expect(alternatives.filter((scope) => grouped.includes(scope))).not.toEqual([])
		}
	})
})

describe('A scope that comes', () => {
	test('with a new token works at the next press, without a restart', async ({ desk }) => {
		desk.issue({ scopes: withoutClips })
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		expect(desk.companion.variables['missing_scopes']).toEqual(['clips:edit'])
		expect(await clip(desk)).toMatch(
			/^Stream: create clip needs the scope clips:edit, which @streamer has not granted\./,
		)
		desk.issue()
		await desk.companion.press('token_refetch', { account: 'default' })
		expect(await clip(desk)).toBeUndefined()
		await pass(second)
		expect(desk.companion.variables['missing_scopes']).toEqual([])
	})

	test('to the same token works as soon as the token is fetched, or within the hour', async ({ desk }) => {
		desk.issue({ scopes: withoutClips })
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		desk.twitch.world.giveScope(desk.token, 'clips:edit')
		expect(await clip(desk)).toMatch(/clips:edit/)
		await desk.companion.press('token_refetch', { account: 'default' })
		expect(await clip(desk)).toBeUndefined()
		desk.twitch.world.takeScope(desk.token, 'clips:edit')
		await desk.companion.press('token_refetch', { account: 'default' })
		desk.twitch.world.giveScope(desk.token, 'clips:edit')
		await pass(hour)
		expect(desk.companion.variables['missing_scopes']).toEqual([])
	})
})

describe('A scope that goes', () => {
	test('is noticed within the hour', async ({ desk }) => {
		await startInFakeTime(desk)
		const granted = await desk.companion.addFeedback('connection', {
			...{ which: 'scope_granted', scope: 'clips:edit', account: 'default' },
		})
		desk.twitch.world.takeScope(desk.token, 'clips:edit')
		await pass(hour)
		expect(granted.active).toBe(false)
		expect(desk.companion.variables['missing_scopes']).toEqual(['clips:edit'])
	})

	test('is noticed at the first call that Twitch refuses, and the next press sends nothing', async ({ desk }) => {
		desk.twitch.world.goLive('streamer')
		await startInFakeTime(desk)
		desk.twitch.world.takeScope(desk.token, 'clips:edit')
		expect(await clip(desk)).toMatch(/needs the scope clips:edit, which @streamer has not granted/)
		await pass(second)
		expect(desk.companion.variables['missing_scopes']).toEqual(['clips:edit'])
		expect(await clip(desk)).toMatch(/needs the scope clips:edit, which @streamer has not granted/)
		expect(desk.helix('create-clip')).toHaveLength(1)
	})
})

describe('A login that was revoked', () => {
	test('is noticed within the hour, without any press', async ({ desk }) => {
		await startInFakeTime(desk)
		desk.twitch.world.revoke(desk.token)
		desk.twitch.world.trouble.fail({ match: { host: 'helix' }, status: 503, times: Infinity })
		desk.tokenServer.answer({ status: 410 })
		await pass(hour)
		expect(desk.companion.status).toMatchObject({ status: 'authentication_failure' })
	})
})

describe('Of several accounts', () => {
	test('each has its own scopes, and what is missing is named by account', async ({ desk }) => {
		const crew = new Crew(desk, ['streamer', 'other'])
		crew.issue('other', { scopes: withoutClips.filter((scope) => scope !== 'channel:manage:broadcast') })
		await crew.startInFakeTime()
		const feedback = async (which: string, account: string, scope = ''): Promise<boolean> =>
			(await desk.companion.addFeedback('connection', { which, scope, account })).active
		expect(await feedback('scope_granted', 'streamer', 'clips:edit')).toBe(true)
		expect(await feedback('scope_granted', '@Other', 'clips:edit')).toBe(false)
		expect(await feedback('scope_granted', 'nobody', 'clips:edit')).toBe(false)
		expect(await feedback('scope_missing', 'default')).toBe(true)
		expect(await feedback('scope_missing', 'streamer')).toBe(false)
		expect(await feedback('scope_missing', 'other')).toBe(true)
		// Clips are made by whoever may; the title of the other channel only by its own account.
		expect(desk.companion.variables['missing_scopes']).toEqual(['channel:manage:broadcast'])
	})
})
