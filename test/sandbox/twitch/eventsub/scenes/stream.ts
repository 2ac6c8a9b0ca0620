import type { Scenes } from './index.js'

export const stream: Scenes = {
	'stream.online.v1': (world) => world.goLive('owner'),
	'stream.offline.v1': (world) => {
		world.goLive('owner')
		world.goOffline('owner')
	},
	'channel.update.v2': (world) => {
		world.channel('owner').labels = ['Gambling']
		world.setTitle('owner', 'New')
	},
}
