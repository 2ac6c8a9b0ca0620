import type { Handlers } from './handler.js'

export const streamHandlers: Handlers<'stream.online' | 'stream.offline' | 'channel.update'> = {
	'stream.online': (event, { channel, look }) => {
		channel.applyOnline(event)
		look()
	},
	'stream.offline': (_event, { channel }) => channel.applyOffline(),
	'channel.update': (event, { channel }) => channel.applyChange(event),
}
