import type { World } from '../../../../../sandbox/twitch/index.js'
import type { Scenes } from './index.js'

export const moderation: Scenes = {
	'channel.moderator.add.v1': (world) => promote(world),
	'channel.moderator.remove.v1': (world) => {
		promote(world)
		world.removeModerator('owner', 'third')
	},
	'channel.vip.add.v1': (world) => world.roles.addVip('owner', 'viewer'),
	'channel.vip.remove.v1': (world) => {
		world.roles.addVip('owner', 'viewer')
		world.roles.removeVip('owner', 'viewer')
	},
	'channel.moderate.v1': (world) => promote(world),
	'channel.moderate.v2': (world) => promote(world),
	'channel.ban.v1': (world) => {
		world.bans.ban('owner', 'viewer', { seconds: 60 })
	},
	'channel.chat.clear_user_messages.v1': (world) => {
		world.bans.ban('owner', 'viewer')
	},
	'channel.unban.v1': (world) => {
		world.bans.ban('owner', 'viewer')
		world.bans.unban('owner', 'viewer')
	},
	'channel.unban_request.create.v1': (world) => {
		world.unbanRequests.ask('owner', 'viewer')
	},
	'channel.unban_request.resolve.v1': (world) =>
		world.unbanRequests.resolve('owner', world.unbanRequests.ask('owner', 'viewer').id, 'denied'),
	'channel.warning.send.v1': (world) => world.caution.warn('owner', 'viewer', 'Enough'),
	'channel.warning.acknowledge.v1': (world) => world.caution.acknowledge('owner', 'viewer'),
	'channel.suspicious_user.update.v1': (world) => world.caution.suspect('owner', 'viewer', 'restricted'),
	'channel.suspicious_user.message.v1': (world) => {
		world.caution.suspect('owner', 'viewer', 'restricted')
		world.caution.sayAsSuspect('owner', 'viewer', 'VoHiYo')
	},
	'automod.message.hold.v1': (world) => hold(world),
	'automod.message.hold.v2': (world) => hold(world),
	'automod.message.update.v1': (world) => approve(world),
	'automod.message.update.v2': (world) => approve(world),
	'channel.chat.user_message_hold.v1': (world) => hold(world),
	'channel.chat.user_message_update.v1': (world) => approve(world),
	'automod.settings.update.v1': (world) =>
		world.automod.set('owner', { ...world.automod.settings('owner'), swearing: 2 }),
	'automod.terms.update.v1': (world) => world.automod.changeTerms('owner', 'add_blocked', ['something']),
}

function promote(world: World): void {
	world.addUser({ login: 'third' })
	world.makeModerator('owner', 'third')
}

function hold(world: World): void {
	world.automod.hold('owner', 'owner', 'VoHiYo')
}

function approve(world: World): void {
	world.automod.resolve(world.automod.hold('owner', 'owner', 'VoHiYo').id, 'approved', 'owner')
}
