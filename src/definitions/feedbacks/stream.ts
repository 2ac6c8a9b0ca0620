import { channel } from '../options/channel.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

export const streamFeedbacks = {
	live: feedback({
		name: 'Stream: channel is live',
		description: 'Whether the channel broadcasts now; seen within a minute',
		options: { channel: channel('selected') },
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ options, connection }) => {
			const login = connection.channels.lookUp(options.channel)
			if (!login) return false
			connection.look(login)
			return connection.state.channel(login).stream.kind === 'live'
		},
	}),
}
