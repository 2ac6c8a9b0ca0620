import fc from 'fast-check'
import { test, everyScope, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'
import { expectTruth } from './truth.js'

const fans = ['fan_a', 'fan_b', 'fan_c']

/** What can happen in a channel and on the way from it, by name. */
const happenings: Readonly<Record<string, (desk: Desk, n: number) => void | Promise<void>>> = {
	live: ({ twitch: { world } }) => {
		if (!world.channel('streamer').stream) world.goLive('streamer', { viewers: 3 })
	},
	offline: ({ twitch: { world } }) => {
		if (world.channel('streamer').stream) world.goOffline('streamer')
	},
	title: ({ twitch: { world } }, n) => world.setTitle('streamer', `Title ${n}`),
	modes: ({ twitch: { world } }, n) => {
		world.chatRooms.change('streamer', { emoteOnly: n % 2 === 0, subscribersOnly: n % 3 === 0, unique: n % 5 === 0 })
	},
	follow: ({ twitch: { world } }, n) => world.followers.follow('streamer', fans[n % fans.length] ?? ''),
	poll: ({ twitch: { world } }) => {
		if (!world.polls.running('streamer')) world.polls.begin('streamer', { choices: ['Yes', 'No'], seconds: 300 })
	},
	vote: ({ twitch: { world } }, n) => {
		if (world.polls.running('streamer')) world.polls.vote('streamer', n % 2 ? 'Yes' : 'No')
	},
	'end poll': ({ twitch: { world } }) => {
		if (world.polls.running('streamer')) world.polls.end('streamer')
	},
	prediction: ({ twitch: { world } }) => {
		if (!world.predictions.running('streamer')) world.predictions.begin('streamer', { outcomes: ['Win', 'Lose'] })
	},
	lock: ({ twitch: { world } }) => {
		if (world.predictions.running('streamer')?.status === 'ACTIVE') world.predictions.lock('streamer')
	},
	resolve: ({ twitch: { world } }) => {
		if (world.predictions.running('streamer')) world.predictions.resolve('streamer', 'Win')
	},
	shield: ({ twitch: { world } }, n) => world.shields.set('streamer', n % 2 === 0),
	redeem: ({ twitch: { world } }, n) => void world.points.redeem('streamer', fans[n % fans.length] ?? '', 'Hydrate'),
	repeat: ({ twitch: { world } }) => world.eventsub.repeat(),
	drop: ({ twitch: { world } }) => world.eventsub.drop(),
	move: ({ twitch: { world } }) => world.eventsub.reconnect(),
	close: ({ twitch: { world } }) => world.eventsub.close(4000),
	second: async () => pass(second),
	'some seconds': async () => pass(12 * second),
}

const evening = fc.array(fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.nat(100)), {
	minLength: 5,
	maxLength: 25,
})

test('Whatever happens, repeated, interrupted or moved, what is shown is what Twitch has after the next quiet minutes', async ({
	desk,
}) => {
	const { world } = desk.twitch
	for (const login of fans) world.addUser({ login })
	world.points.addReward('streamer', 'Hydrate', {}, world.clientId)
	desk.issue({ scopes: everyScope })
	fakeTime()
	await desk.start()
	await pass(10 * second)
	await fc.assert(
		fc.asyncProperty(evening, async (events) => {
			for (const [name, n] of events) await happenings[name]?.(desk, n)
			await pass(3 * minute)
			expectTruth(desk)
		}),
		{ numRuns: 12, endOnFailure: true },
	)
}, 60_000)
