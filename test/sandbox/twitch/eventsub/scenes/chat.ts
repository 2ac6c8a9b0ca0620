import type { Scenes } from './index.js'

export const chat: Scenes = {
	'channel.chat.message.v1': (world) => {
		world.writeChat('owner', 'viewer', 'Hello')
	},
	'channel.chat.notification.v1': (world) => world.subscribers.resubscribe('owner', 'viewer', { months: 10 }),
	'channel.chat.message_delete.v1': (world) => {
		world.chat.delete('owner', world.writeChat('owner', 'viewer', 'Hello').id)
	},
	'channel.chat.clear.v1': (world) => world.chat.clear('owner'),
	'channel.chat_settings.update.v1': (world) => world.chatRooms.change('owner', { slowSeconds: 10 }),
}
