import type { Handlers } from './handler.js'

export const streamHandlers: Handlers<'stream.online' | 'stream.offline' | 'channel.update'> = {
	'stream.online': (event, { channel, look, wake }) => {
		channel.applyOnline(event)
		channel.happenings.beginSession(event.id)
		look()
		wake()
	},
	'stream.offline': (_event, { channel }) => channel.applyOffline(),
	'channel.update': (event, { channel }) => channel.applyChange(event),
}
