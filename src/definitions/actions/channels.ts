import { choice } from '../options/choice.js'
import { number } from '../options/number.js'
import { action } from './action.js'

const pages = {
	channel: (login: string) => `https://www.twitch.tv/${login}`,
	chat: (login: string) => `https://www.twitch.tv/popout/${login}/chat`,
	dashboard: (login: string) => `https://dashboard.twitch.tv/u/${login}/stream-manager`,
	moderator: (login: string) => `https://www.twitch.tv/moderator/${login}`,
} as const

export const channelActions = {
	channel_step: action({
		name: 'Module: select next or previous channel',
		description: 'Of the channels in the settings, round and round; for a rotary key',
		channel: 'selected',
		options: {
			step: number({
				label: 'Step',
				description: 'Below 0: back. It counts from the channel above',
				...{ min: -100, max: 100, unit: 'channels', standard: 1 },
			}),
		},
		endpoints: [],
		run: async ({ options: { channel, step }, press, connection }) => {
			await press.channelLogin()
			const { channels, state } = connection
			const logins = state.channels.peek().map(({ login }) => login)
			// Looked up now: another press may have been faster.
			const from = logins.indexOf(channels.resolve(channel))
			// From one that is not in the settings, the next is the first and the one before is the last.
			const start = from < 0 && step <= 0 ? 0 : from
			const next = logins[(((start + step) % logins.length) + logins.length) % logins.length]
			if (next === undefined) return 'There is no channel to select'
			channels.select(next)
			connection.look(next)
			return `Selected @${next}`
		},
		example: { options: { step: 1 }, result: /^Selected @/ },
	}),

	channel_url: action({
		name: "Module: channel's address",
		description: 'Puts it into the variable channel_url; a module may not open a browser',
		channel: 'selected',
		options: {
			page: choice({
				label: 'Page',
				choices: {
					channel: 'The channel',
					chat: 'Its chat alone',
					dashboard: 'Stream manager',
					moderator: 'Moderator view',
				},
				standard: 'channel',
			}),
		},
		endpoints: [],
		run: async ({ options, press, connection }) => {
			const channelUrl = pages[options.page](await press.channelLogin())
			connection.state.addResults({ channelUrl })
			return channelUrl
		},
		example: { options: { page: 'chat' }, result: /^https:\/\/www\.twitch\.tv\/popout\/streamer\/chat$/ },
	}),
}
