import type { Scenes } from './index.js'

export const people: Scenes = {
	'channel.shared_chat.begin.v1': (world) => {
		world.sharedChats.begin('owner', ['viewer'])
	},
	'channel.shared_chat.update.v1': (world) => {
		world.addUser({ login: 'third' })
		world.sharedChats.begin('owner', ['viewer'])
		world.sharedChats.change('owner', ['viewer', 'third'])
	},
	'channel.shared_chat.end.v1': (world) => {
		world.sharedChats.begin('viewer', ['owner'])
		world.sharedChats.end('viewer')
	},
	'user.whisper.message.v1': (world) => world.people.whisper('viewer', 'owner', 'Psst'),
	'user.update.v1': (world) => world.people.describe('owner', 'A streamer'),
}
