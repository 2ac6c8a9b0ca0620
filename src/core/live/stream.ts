import type { Handlers } from './handler.js'

export const streamHandlers: Handlers<'stream.online' | 'stream.offline' | 'channel.update'> = {
	'stream.online': (event, { channel, look }) => {
		channel.applyOnline(event)
		channel.happenings.beginSession(event.id)
		look()
	},
	'stream.offline': (_event, { channel }) => channel.applyOffline(),
	'channel.update': (event, { channel }) => channel.applyChange(event),
}
