import { sendRaw } from '../../core/raw-request.js'
import { choice } from '../options/choice.js'
import { text } from '../options/text.js'
import { action } from './action.js'

export const moduleActions = {
	channel_select: action({
		name: 'Module: select channel',
		description: 'What "Selected channel" of other actions and the selected_ variables stand for',
		channel: 'own',
		options: {},
		endpoints: [],
		run: async ({ press, connection }) => {
			const wanted = await press.channelLogin()
			const isConfigured = connection.state.channels.peek().some((channel) => channel.login === wanted)
			// A login that was typed may not exist; those of the settings are selected without asking Twitch.
			const { login } = isConfigured ? { login: wanted } : await press.channel()
			connection.channels.select(login)
			connection.look(login)
			return `Selected @${login}`
		},
		example: { options: {}, result: /^Selected @/ },
	}),

	refresh_now: action({
		name: 'Module: look at everything now',
		description: 'What is shown is read again, which takes some seconds',
		channel: 'own',
		options: {
			what: choice({
				label: 'What',
				choices: {
					all: 'Everything',
					streams: 'Streams and channel information',
					events: 'Chats, rewards, polls and all else that events tell',
					roles: 'Roles of the accounts',
				},
				standard: 'all',
			}),
		},
		endpoints: [],
		run: async ({ options: { what }, press, connection }) => {
			// While nobody is signed in, nothing can be read: that is said.
			await press.channelLogin()
			connection.refresh(what)
			return `Being read again: ${what}`
		},
		example: { options: { what: 'all' }, result: /^Being read again: all$/ },
	}),

	counter_reset: action({
		name: 'Module: reset counters of this broadcast',
		description: 'The variables session_ begin at 0 again, as they do when a broadcast begins',
		channel: 'own',
		options: {
			which: choice({
				label: 'Which',
				choices: {
					all: 'All',
					followers: 'Followers',
					subs: 'Subscribers',
					gifts: 'Gifts',
					bits: 'Bits',
					raids: 'Raids',
					redemptions: 'Redemptions',
					messages: 'Chat messages',
				},
				standard: 'all',
			}),
		},
		endpoints: [],
		run: async ({ options, press, connection }) => {
			const login = await press.channelLogin()
			connection.state.channel(login).happenings.session.reset(options.which)
			return `Counters of @${login} at 0: ${options.which}`
		},
		example: { options: { which: 'all' }, result: /^Counters of @streamer at 0: all$/ },
	}),

	api_request: action({
		name: 'Module: Helix API request',
		description: 'Any request of the Twitch API; the answer is in the variables api_status and api_response',
		channel: 'own',
		options: {
			method: choice({
				label: 'Method',
				choices: { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' },
				standard: 'get',
			}),
			path: text({
				label: 'Path',
				max: 2000,
				standard: 'users',
				isWorkedOn: true,
				description:
					'Such as channels/vips, or the whole address on the API host. {channel_id} and {user_id} are filled in',
			}),
			query: text({
				label: 'Query',
				max: 4000,
				optional: true,
				isWorkedOn: true,
				description: 'Such as broadcaster_id={channel_id}&first=20',
			}),
			body: text({ label: 'JSON body', max: 20_000, optional: true, multiline: true, isWorkedOn: true }),
			json_path: text({
				label: 'JSON path',
				max: 500,
				optional: true,
				isWorkedOn: true,
				description: 'Such as data.0.id: what the answer has there goes into the variable api_value',
			}),
		},
		endpoints: [],
		run: async ({ options, press, connection }) =>
			sendRaw(connection, press, { ...options, jsonPath: options.json_path }),
		example: {
			options: { method: 'get', path: 'users', query: 'id={user_id}', body: '', json_path: 'data.0.id' },
			result: /^200/,
		},
	}),
}
