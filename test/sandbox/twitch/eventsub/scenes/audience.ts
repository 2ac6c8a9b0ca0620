import type { Scenes } from './index.js'

export const audience: Scenes = {
	'channel.follow.v2': (world) => world.followers.follow('owner', 'viewer'),
	'channel.subscribe.v1': (world) => world.subscribers.subscribe('owner', 'viewer'),
	'channel.subscription.gift.v1': (world) => world.subscribers.gift('owner', 'viewer', ['owner']),
	'channel.subscription.message.v1': (world) =>
		world.subscribers.resubscribe('owner', 'viewer', { months: 10, streak: 3, text: 'Hello Kappa' }),
	'channel.subscription.end.v1': (world) => {
		world.subscribers.subscribe('owner', 'viewer')
		world.subscribers.end('owner', 'viewer')
	},
	'channel.cheer.v1': (world) => world.bits.cheer('owner', 'viewer', 100),
	'channel.bits.use.v1': (world) => world.bits.cheer('owner', 'viewer', 100),
	'channel.custom_power_up_redemption.add.v1': (world) =>
		world.bits.useCustomPowerUp('owner', 'viewer', { title: 'Confetti', bits: 50 }),
	'channel.raid.v1': (world) => world.raids.arrive('owner', 'viewer', 12),
}
