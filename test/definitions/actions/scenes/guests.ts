import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function session({ twitch }: Desk, owner: string): void {
	twitch.world.guestStar.begin(owner)
}

function invited(desk: Desk, owner: string): void {
	session(desk, owner)
	desk.twitch.world.guestStar.invite(owner, 'other')
	desk.twitch.world.guestStar.answer(owner, 'other', 'READY')
}

function seated(desk: Desk, owner: string): void {
	invited(desk, owner)
	desk.twitch.world.guestStar.assign(owner, 'other', '1')
}

export const guestScenes: Scenes = {
	guest_session: (desk, owner, example) => {
		if (example === 'end') session(desk, owner)
	},
	guest_invite: (desk, owner, example) => {
		session(desk, owner)
		if (example === 'take back') desk.twitch.world.guestStar.invite(owner, 'other')
	},
	guest_assign: invited,
	guest_move: seated,
	guest_remove: seated,
	guest_slot: seated,
}
