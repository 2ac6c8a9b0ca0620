import { expect } from 'vitest'
import { everyScope, test } from '../../helpers/desk.js'
import { fakeTime, hour, minute, pass, second } from '../../helpers/time.js'
import { arrive } from './listening.js'
import { expectTruth } from './truth.js'

test('An evening on air ends with what Twitch has, no request wasted, nothing twice', async ({ desk }) => {
	const { world } = desk.twitch
	for (const login of ['fan', 'raider', 'giver']) world.addUser({ login })
	world.schedules.create('streamer')
	world.points.addReward('streamer', 'Hydrate', {}, world.clientId)
	desk.issue({ scopes: everyScope })
	fakeTime()
	await desk.start()
	await pass(10 * second)

	world.goLive('streamer', { title: 'The show', viewers: 40 })
	for (let count = 0; count < 2000; count += 1) {
		world.writeChat('streamer', 'fan', `Message ${count}`)
		if (count % 200 === 199) await pass(second)
	}
	world.polls.begin('streamer', { title: 'Next?', choices: ['Yes', 'No'], seconds: 120 })
	for (let count = 0; count < 30; count += 1) world.polls.vote('streamer', count % 3 ? 'Yes' : 'No')
	world.followers.follow('streamer', 'fan')
	world.eventsub.reconnect()
	await pass(10 * second)
	world.predictions.begin('streamer', { outcomes: ['Win', 'Lose'], seconds: 60 })
	world.predictions.predict('streamer', 'fan', 'Win', 500)
	world.hypeTrains.begin('streamer', 'giver')
	world.bits.cheer('streamer', 'giver', 300, 'Go!')
	await pass(minute)

	const asked = desk.tokenServer.requests.length
	world.revoke(desk.token)
	desk.issue({ scopes: everyScope })
	world.eventsub.drop()
	world.points.redeem('streamer', 'fan', 'Hydrate')
	await pass(minute)
	expect(desk.tokenServer.requests.length).toBe(asked + 1)

	world.predictions.resolve('streamer', 'Win')
	world.adBreaks.run('streamer', 60)
	world.shields.set('streamer', true)
	world.raids.arrive('raider', 'streamer', 250)
	world.setTitle('streamer', 'The end')
	await pass(3 * minute)
	await arrive()
	expectTruth(desk)
	expect(desk.companion.variables).toMatchObject({
		streamer_live: true,
		streamer_title: 'The end',
		// The cheer is a message, too.
		streamer_chat_activity_total: 2001,
		last_raider: 'raider',
		last_raider_viewers: 250,
		poll_state: expect.stringMatching(/^completed$/i),
		prediction_state: expect.stringMatching(/^resolved$/i),
		shield_mode: true,
	})
	const bad = desk.helix().filter(({ status = 0 }) => status >= 400 && status !== 401)
	expect(bad.map(({ endpoint, status }) => `${endpoint} ${status}`)).toEqual([])
	// Those that were under way when the token ended.
	expect(desk.helix().filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6)

	world.raids.start('streamer', 'raider')
	world.raids.go('streamer')
	world.goOffline('streamer')
	await pass(hour)
	await arrive()
	expectTruth(desk)
	expect(desk.companion.status).toEqual({ status: 'ok', message: 'Signed in as streamer' })
}, 60_000)
