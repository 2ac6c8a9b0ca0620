import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function message({ twitch }: Desk, owner: string): { message_id: string } {
	return { message_id: twitch.world.chat.say(owner, 'other', 'Hello').id }
}

function pin({ twitch: { world } }: Desk, owner: string): void {
	world.pins.pin(owner, world.chat.say(owner, 'other', 'Rules'))
}

export const chatScenes: Scenes = {
	chat_delete_message: message,
	chat_pin: message,
	chat_pin_update: pin,
	chat_unpin: pin,
	chat_color: ({ twitch }, owner) => twitch.world.chatColors.set(owner, 'coral'),
}
