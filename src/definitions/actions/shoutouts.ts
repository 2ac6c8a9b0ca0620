import { PressError } from '../../core/press-error.js'
import { sendChatMessage, sendShoutout } from '../../twitch/helix/chat.js'
import { RateLimitError } from '../../twitch/helix/errors.js'
import type { User } from '../../twitch/helix/users.js'
import { asError } from '../../twitch/oauth/deadline.js'
import { user } from '../options/channel.js'
import { checkbox } from '../options/checkbox.js'
import { text } from '../options/text.js'
import { timeOfDay } from '../status.js'
import { action } from './action.js'

const longestMessage = 500

function lineOf(template: string, { displayName, login }: User): string {
	return template.replaceAll('{user}', () => displayName).replaceAll('{login}', () => login)
}

export const shoutoutActions = {
	shoutout: action({
		name: 'Chat: shoutout',
		description: 'While live: one in two minutes, the same user once an hour',
		channel: 'selected',
		options: {
			user: user('User', 'Login, @name or id. Empty: who raided last', { optional: true }),
			chat_line: checkbox({ label: 'Also post a chat line' }),
			message: text({
				label: 'Chat line',
				max: longestMessage,
				optional: true,
				isWorkedOn: true,
				standard: 'Check out {user}: https://twitch.tv/{login}',
				description: '{user} is the name, {login} the login',
			}),
		},
		endpoints: ['send-a-shoutout'],
		optionalEndpoints: ['send-chat-message'],
		run: async ({ options, press, connection, on, as }) => {
			const { happenings } = connection.state.channel(await press.channelLogin())
			// By the id, which stays whatever becomes of the login.
			const wanted = options.user || happenings.of('raid').get().last?.userId
			const { helix, ids, channel } = await on('send-a-shoutout')
			if (!wanted) throw new PressError('User: Nobody has raided since the start: name a user.')
			// Asked for now: a missing scope should not show only when the shoutout was given.
			const chatter = options.chat_line && options.message.trim() ? await as('send-chat-message') : undefined
			const target = await press.user(wanted)
			const message = lineOf(options.message, target)
			const length = [...message].length
			if (chatter && length > longestMessage) {
				throw new PressError(
					`Chat line: at most ${longestMessage} characters, with the names filled in it has ${length}.`,
				)
			}
			await sendShoutout(helix, ids, target.id).catch((error: unknown) => {
				const readyAt = happenings.outgoing.shoutoutReadyAt(target.id)
				if (!(error instanceof RateLimitError) || readyAt <= Date.now()) throw error
				throw new PressError(`The next shoutout to @${target.login} is possible at ${timeOfDay(readyAt)}.`)
			})
			if (chatter) {
				const line = { broadcasterId: channel.id, senderId: chatter.userId, message }
				await sendChatMessage(chatter.helix, line).catch((error: unknown) => {
					throw new PressError(`The shoutout was given, but not the chat line. ${asError(error).message}`)
				})
			}
			return `Shoutout to @${target.login}`
		},
		example: { options: { user: 'other', chat_line: true, message: 'Hi {user}' }, result: /^Shoutout to @other/ },
	}),
}
