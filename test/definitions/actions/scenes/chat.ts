import type { Desk } from '../../../helpers/desk.js'
import type { Scenes } from './scene.js'

function message({ twitch }: Desk): { message_id: string } {
	return { message_id: twitch.world.chat.say('streamer', 'other', 'Hello').id }
}

function pin({ twitch: { world } }: Desk): void {
	world.pins.pin('streamer', world.chat.say('streamer', 'other', 'Rules'))
}

export const chatScenes: Scenes = {
	chat_delete_message: message,
	chat_pin: message,
	chat_pin_update: pin,
	chat_unpin: pin,
}
