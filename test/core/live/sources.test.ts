import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { topicIds } from '../../../src/twitch/eventsub/topics.js'
import { everyScope, test, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'

const all = topicIds.length

/** Two GUIDs of one account; what the server has for the first can be taken away. */
function twoGuids(desk: Desk): { readonly second: string; readonly takeFirstAway: () => void } {
	desk.issue({ scopes: everyScope })
	const guid = desk.remember(randomUUID())
	const token = desk.remember(desk.twitch.world.issueToken({ user: 'streamer', scopes: everyScope }))
	let isGone = false
	desk.tokenServer.serveTokens((asked) => {
		if (asked === guid) return token
		return asked === desk.guid && !isGone ? desk.token : undefined
	})
	fakeTime()
	return { second: guid, takeFirstAway: () => (isGone = true) }
}

function running(desk: Desk): number {
	return desk.twitch.world.eventsub.subscriptions.enabled.length
}

test('With another token source of the same login, live events go on, and still after a lost connection', async ({
	desk,
}) => {
	const guids = twoGuids(desk)
	await desk.start()
	await pass(20 * second)
	expect(running(desk)).toBe(all)
	await desk.companion.saveConfig(desk.config(), { token: guids.second })
	await pass(20 * second)
	expect(running(desk)).toBe(all)
	desk.twitch.world.eventsub.drop()
	desk.twitch.world.goLive('streamer')
	await pass(20 * second)
	expect(running(desk)).toBe(all)
	expect(desk.twitch.world.eventsub.sessions.open).toHaveLength(1)
	expect(desk.companion.variables).toMatchObject({ eventsub_state: 'live', eventsub_subscriptions: all })
	desk.twitch.world.setTitle('streamer', 'Still told')
	await pass(second)
	expect(desk.companion.variables['streamer_title']).toBe('Still told')
})

test('Of two tokens of one account, the one that works listens, and what was missed between is read', async ({
	desk,
}) => {
	const guids = twoGuids(desk)
	await desk.start({}, { token: `${desk.guid} ${guids.second}` })
	await pass(20 * second)
	expect(running(desk)).toBe(all)
	guids.takeFirstAway()
	desk.twitch.world.revoke(desk.token)
	desk.twitch.world.setTitle('streamer', 'Between')
	await pass(3 * minute)
	expect(running(desk)).toBe(all)
	expect(desk.twitch.world.eventsub.sessions.open).toHaveLength(1)
	expect(desk.companion.variables).toMatchObject({ eventsub_state: 'live', streamer_title: 'Between' })
})

test('A token that works again does not take the session from the one that listens', async ({ desk }) => {
	const guids = twoGuids(desk)
	await desk.start({}, { token: `${guids.second} ${desk.guid}` })
	await pass(20 * second)
	const [before] = desk.twitch.world.eventsub.sessions.open
	await desk.companion.saveConfig(desk.config(), { token: `${desk.guid} ${guids.second}` })
	await pass(minute)
	expect(desk.twitch.world.eventsub.sessions.open).toEqual([before])
})
