import fc from 'fast-check'
import { test, everyScope, type Desk } from '../../helpers/desk.js'
import { fakeTime, minute, pass, second } from '../../helpers/time.js'
import { arrive } from './listening.js'
import { expectTruth } from './truth.js'

const fans = ['fan_a', 'fan_b', 'fan_c']
/** One that is ours, and one that we only watch. */
const channels = ['streamer', 'other']

type Happening = (desk: Desk, n: number) => void | Promise<void>

/** What can happen in any channel. */
const anywhere = (login: string): Readonly<Record<string, Happening>> => ({
	[`${login}: live`]: ({ twitch: { world } }, n) => {
		if (!world.channel(login).stream) world.goLive(login, { viewers: n })
	},
	[`${login}: offline`]: ({ twitch: { world } }) => {
		if (world.channel(login).stream) world.goOffline(login)
	},
	[`${login}: viewers`]: ({ twitch: { world } }, n) => {
		if (world.channel(login).stream) world.setViewers(login, n)
	},
	[`${login}: title`]: ({ twitch: { world } }, n) => world.setTitle(login, `Title ${n}`),
	[`${login}: modes`]: ({ twitch: { world } }, n) => {
		world.chatRooms.change(login, {
			...{ emoteOnly: n % 2 === 0, subscribersOnly: n % 3 === 0, unique: n % 5 === 0 },
			...{ slowSeconds: n % 7 === 0 ? undefined : n + 3, followersMinutes: n % 4 === 0 ? n : undefined },
		})
	},
	[`${login}: is told of later`]: ({ twitch: { world } }) => {
		const { id } = world.channel(login).owner
		late.push(world.eventsub.trouble.holdEvents((condition) => Object.values(condition).includes(id)))
	},
})

/** What lets go of events that are held back. */
const late: (() => void)[] = []

/** What can happen in a channel of ours and on the way from it, by name. */
const happenings: Readonly<Record<string, Happening>> = {
	...Object.assign({}, ...channels.map(anywhere)),
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
	train: ({ twitch: { world } }, n) => {
		if (!world.hypeTrains.current('streamer')) world.hypeTrains.begin('streamer', 'fan_a', { total: 100 + n })
		else world.hypeTrains.contribute('streamer', 'fan_b', n + 1)
	},
	'end train': ({ twitch: { world } }) => {
		if (world.hypeTrains.current('streamer')) world.hypeTrains.end('streamer')
	},
	goal: (
		{
			twitch: {
				world: { goals },
			},
		},
		n,
	) => {
		const type = n % 2 ? 'follower' : 'new_bit'
		if (goals.of('streamer').some((goal) => goal.type === type)) goals.progress('streamer', type, n)
		else goals.begin('streamer', { type, target: 50 })
	},
	'end goal': ({
		twitch: {
			world: { goals },
		},
	}) => {
		const [goal] = goals.of('streamer')
		if (goal) goals.end('streamer', goal.id)
	},
	charity: (
		{
			twitch: {
				world: { charity },
			},
		},
		n,
	) => {
		if (charity.campaign('streamer')) charity.donate('streamer', 'fan_a', n * 100)
		else charity.start('streamer')
	},
	'end charity': ({
		twitch: {
			world: { charity },
		},
	}) => {
		if (charity.campaign('streamer')) charity.stop('streamer')
	},
	shield: ({ twitch: { world } }, n) => world.shields.set('streamer', n % 2 === 0),
	automod: (
		{
			twitch: {
				world: { automod },
			},
		},
		n,
	) => {
		automod.set('streamer', { ...automod.settings('streamer'), overall_level: n % 5 })
	},
	'unban request': (
		{
			twitch: {
				world: { unbanRequests },
			},
		},
		n,
	) => {
		const fan = fans[n % fans.length] ?? ''
		const request = unbanRequests.of('streamer').find(({ user, status }) => user.login === fan && status === 'pending')
		if (request) unbanRequests.resolve('streamer', request.id, 'denied')
		else unbanRequests.ask('streamer', fan)
	},
	redeem: ({ twitch: { world } }, n) => {
		// More are not read at the start.
		const count = world.points.redemptions('streamer').length
		if (count < 50) world.points.redeem('streamer', fans[n % fans.length] ?? '', 'Hydrate')
	},
	repeat: ({ twitch: { world } }) => {
		if (world.eventsub.notifications.length > 0) world.eventsub.repeat()
	},
	'is told of now': () => {
		for (const letGo of late.splice(0)) letGo()
	},
	drop: ({ twitch: { world } }) => world.eventsub.drop(),
	move: ({ twitch: { world } }) => world.eventsub.reconnect(),
	close: ({ twitch: { world } }) => world.eventsub.close(4000),
	second: async () => pass(second),
	'some seconds': async () => pass(12 * second),
}

const evening = fc.array(fc.tuple(fc.constantFrom(...Object.keys(happenings)), fc.nat(100)), {
	minLength: 5,
	maxLength: 30,
})

test('Whatever happens, repeated, interrupted or moved, what is shown is what Twitch has after the next quiet minutes', async ({
	desk,
}) => {
	const { world } = desk.twitch
	for (const login of fans) world.addUser({ login })
	world.points.addReward('streamer', 'Hydrate', {}, world.clientId)
	// However many evenings.
	desk.issue({ scopes: everyScope, expiresInSeconds: 1e6 })
	fakeTime()
	await desk.start({ channels: channels.join(' ') })
	await pass(10 * second)
	await fc.assert(
		fc.asyncProperty(evening, async (events) => {
			for (const [name, n] of events) await happenings[name]?.(desk, n)
			for (const letGo of late.splice(0)) letGo()
			// For three of them the list of streams is not believed against an event, whose undoing may have been missed.
			await pass(5 * minute)
			await arrive()
			expectTruth(desk, ['other'])
		}),
		{ numRuns: 12, endOnFailure: true },
	)
}, 60_000)
