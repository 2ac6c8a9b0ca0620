import type { Counter } from '../../state/happenings/session.js'
import { ownVariable, type OwnGroup } from './own.js'
import type { Variable } from './variable.js'

/** What the broadcast has brought so far, or the last one. */
export const sessionGroup: OwnGroup = {
	topics: [],
	variables: {
		session_followers: session('followers', 'new followers'),
		session_subs: session('subs', 'new subscribers, gifted ones too'),
		session_gifts: session('gifts', 'subscriptions given'),
		session_bits: session('bits', 'Bits'),
		session_raids: session('raids', 'raids'),
		session_redemptions: session('redemptions', "redemptions of channel points, Twitch's own rewards too"),
		session_messages: ownVariable('This broadcast: chat messages', ({ chat, happenings }) => {
			chat.activity()
			return happenings.session.messages
		}),
	},
}

function session(counter: Counter, what: string): Variable {
	return ownVariable(`This broadcast: ${what}`, ({ happenings }) => happenings.session.get(counter))
}
