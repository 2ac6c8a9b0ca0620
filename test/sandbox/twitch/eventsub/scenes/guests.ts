import type { World } from '../../../../../sandbox/twitch/index.js'
import type { Scenes } from './index.js'

export const guests: Scenes = {
	'channel.guest_star_session.begin.vbeta': (world) => {
		world.guestStar.begin('owner')
	},
	'channel.guest_star_session.end.vbeta': (world) => {
		world.guestStar.begin('owner')
		world.guestStar.end('owner')
	},
	'channel.guest_star_guest.update.vbeta': (world) => seat(world),
	'channel.guest_star_settings.update.vbeta': (world) => world.guestStar.settings.set('owner', { slots: 5 }),
}

function seat(world: World): void {
	world.guestStar.begin('owner')
	world.guestStar.assign('owner', 'viewer', '1')
}
