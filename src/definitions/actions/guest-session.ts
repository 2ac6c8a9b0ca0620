import { inSession, noSession, runningSession } from '../../core/guests.js'
import { endGuestSession, startGuestSession } from '../../twitch/helix/guest-star.js'
import { inviteGuest, takeInvitationBack } from '../../twitch/helix/guest-star-guests.js'
import { user } from '../options/channel.js'
import { choice } from '../options/choice.js'
import { isWanted, onOff } from '../options/on-off.js'
import { action } from './action.js'

export const guestSessionActions = {
	guest_session: action({
		name: 'Guests: start or end session',
		description: 'Guest Star (beta at Twitch). Twitch ends it again where the broadcaster does not join the call',
		channel: 'own',
		options: { state: onOff('Session') },
		endpoints: ['create-guest-star-session'],
		optionalEndpoints: ['end-guest-star-session', 'get-guest-star-session'],
		turn: 'guests',
		run: async ({ options: { state }, connection, on }) => {
			const caller = await on('create-guest-star-session')
			const { helix, channel } = caller
			const { guestStar } = connection.state.channel(channel.login).moderation
			const running = state === 'on' ? undefined : await runningSession(connection, caller)
			if (await isWanted(state, () => running !== undefined)) {
				guestStar.read(await startGuestSession(helix, channel.id))
				return `Guest Star session started in @${channel.login}`
			}
			if (running === undefined) throw noSession(caller)
			await endGuestSession(helix, channel.id, running)
			guestStar.ended(running)
			return `Guest Star session ended in @${channel.login}`
		},
		learn: async ({ connection, on }) => {
			const running = await runningSession(connection, await on('get-guest-star-session'))
			return { state: running === undefined ? 'off' : 'on' }
		},
		example: { options: { state: 'on' }, result: /^Guest Star session started in @streamer$/ },
		furtherExamples: {
			end: {
				options: { state: 'off' },
				result: /^Guest Star session ended in @streamer$/,
				calls: ['end-guest-star-session'],
			},
		},
	}),

	guest_invite: action({
		name: 'Guests: invite user',
		description: 'To the Guest Star session that runs, or take the invitation back',
		channel: 'selected',
		options: {
			user: user('User', 'Login, @name or id'),
			what: choice({
				label: 'What',
				choices: { invite: 'Invite', take_back: 'Take the invitation back' },
				standard: 'invite',
			}),
		},
		endpoints: ['send-guest-star-invite'],
		optionalEndpoints: ['delete-guest-star-invite', 'get-guest-star-session'],
		run: async ({ options, connection, press, on }) => {
			const isInvited = options.what === 'invite'
			const caller = await on(isInvited ? 'send-guest-star-invite' : 'delete-guest-star-invite')
			const session = await inSession(connection, caller)
			const { id, login } = await press.user(options.user)
			await (isInvited ? inviteGuest : takeInvitationBack)(caller.helix, session, id)
			return `${isInvited ? 'Invited' : 'Took back the invitation of'} @${login} in @${caller.channel.login}`
		},
		example: { options: { user: 'other', what: 'invite' }, result: /^Invited @other in @streamer$/ },
		furtherExamples: {
			'take back': {
				options: { what: 'take_back' },
				result: /^Took back the invitation of @other in @streamer$/,
				calls: ['delete-guest-star-invite'],
			},
		},
	}),
}
