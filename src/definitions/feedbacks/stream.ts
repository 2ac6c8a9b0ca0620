import type { Connection } from '../../core/connection.js'
import type { ChannelSettings } from '../../state/channel.js'
import { channel } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { labels } from '../options/label.js'
import { login } from '../options/login.js'
import { number } from '../options/number.js'
import { mapTable } from '../options/parse.js'
import { text } from '../options/text.js'
import { colors } from '../presets/colors.js'
import { feedback } from './feedback.js'

const labelNames = mapTable<typeof labels, { [K in keyof typeof labels]: string }>(labels, ({ name }) => name)

export const streamFeedbacks = {
	live: feedback({
		name: 'Stream: channel is live',
		description: 'Whether the channel broadcasts now: seen at once in your own channels, within a minute in others',
		options: { channel: channel('selected') },
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ options, connection }) => {
			const login = connection.channels.lookUp(options.channel)
			if (!login) return false
			connection.look(login)
			return connection.state.channel(login).stream.kind === 'live'
		},
	}),

	user_live: feedback({
		name: 'Stream: user is live',
		description: 'Whether any user broadcasts now, in the settings or not; seen within a minute',
		options: { login: login('User') },
		style: { bgcolor: colors.red, color: colors.white },
		isOn: ({ options, connection }) => {
			connection.look(options.login)
			return connection.state.channel(options.login).stream.kind === 'live'
		},
	}),

	viewers_over: feedback({
		name: 'Stream: viewers at least',
		description: 'While so many or more watch; seen within a minute',
		options: {
			channel: channel('selected'),
			viewers: number({ label: 'At least', min: 1, max: 10_000_000, unit: 'viewers', standard: 100 }),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => {
			const login = connection.channels.lookUp(options.channel)
			if (!login) return false
			connection.look(login)
			const { stream } = connection.state.channel(login)
			return stream.kind === 'live' && stream.viewers >= options.viewers
		},
	}),

	category_is: feedback({
		name: 'Stream: category is',
		options: {
			channel: channel('selected'),
			value: text({ label: 'Category', max: 140, description: 'Its name, or its id; capitals make no difference' }),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection }) => {
			const settings = settingsOf(options.channel, connection)
			const wanted = folded(options.value)
			return settings !== undefined && (folded(settings.category) === wanted || settings.categoryId === wanted)
		},
	}),

	title_contains: feedback({
		name: 'Stream: title contains',
		options: {
			channel: channel('selected'),
			text: text({ label: 'Text', max: 140, description: 'Capitals make no difference' }),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection }) =>
			folded(settingsOf(options.channel, connection)?.title ?? '').includes(folded(options.text)),
	}),

	label_on: feedback({
		name: 'Stream: content label is on',
		description: 'Whether the channel carries a content classification label',
		options: {
			channel: channel('selected'),
			label: choice({ label: 'Label', choices: labelNames, standard: 'profanity' }),
		},
		style: { bgcolor: colors.purple, color: colors.white },
		isOn: ({ options, connection }) =>
			settingsOf(options.channel, connection)?.labels?.includes(labels[options.label].id) ?? false,
	}),

	clip_status: feedback({
		name: 'Stream: last clip',
		description: 'How it is with the clip that was created last',
		options: {
			state: choice({
				label: 'State',
				choices: { creating: 'Being created', ready: 'Ready', failed: 'Failed' },
				standard: 'ready',
			}),
		},
		style: { bgcolor: colors.green, color: colors.white },
		isOn: ({ options, connection }) => connection.state.results.get().clip?.status === options.state,
	}),
}

function settingsOf(reference: string, connection: Connection): ChannelSettings | undefined {
	const login = connection.channels.lookUp(reference)
	if (!login) return undefined
	connection.look(login)
	return connection.state.channel(login).settings
}

function folded(text: string): string {
	return text.trim().toLowerCase()
}
