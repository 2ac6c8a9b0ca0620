import type { World } from '../../../../../sandbox/twitch/index.js'
import type { Scenes } from './index.js'

export const broadcast: Scenes = {
	'channel.hype_train.begin.v2': (world) => board(world),
	'channel.hype_train.progress.v2': (world) => {
		board(world)
		world.hypeTrains.contribute('owner', 'viewer', 500)
	},
	'channel.hype_train.end.v2': (world) => {
		board(world)
		world.hypeTrains.end('owner')
	},
	'channel.goal.begin.v1': (world) => aim(world),
	'channel.goal.progress.v1': (world) => {
		aim(world)
		world.goals.progress('owner', 'follower', 5)
	},
	'channel.goal.end.v1': (world) => {
		aim(world)
		world.goals.end('owner', 'follower')
	},
	'channel.charity_campaign.start.v1': (world) => collect(world),
	'channel.charity_campaign.donate.v1': (world) => donate(world),
	'channel.charity_campaign.progress.v1': (world) => donate(world),
	'channel.charity_campaign.stop.v1': (world) => {
		collect(world)
		world.charity.stop('owner')
	},
	'channel.ad_break.begin.v1': (world) => world.adBreaks.run('owner', 60),
	'channel.shoutout.create.v1': (world) => world.shoutouts.give('owner', 'viewer'),
	'channel.shoutout.receive.v1': (world) => world.shoutouts.give('viewer', 'owner'),
	'channel.shield_mode.begin.v1': (world) => world.shields.set('owner', true, 'viewer'),
	'channel.shield_mode.end.v1': (world) => {
		world.shields.set('owner', true)
		world.shields.set('owner', false)
	},
}

function board(world: World): void {
	world.hypeTrains.begin('owner', 'viewer')
}

function aim(world: World): void {
	world.goals.begin('owner', { type: 'follower', target: 10 })
}

function collect(world: World): void {
	world.charity.start('owner')
}

function donate(world: World): void {
	collect(world)
	world.charity.donate('owner', 'viewer', 500)
}
