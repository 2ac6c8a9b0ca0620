import { objection } from '../../core/target.js'
import { PressError } from '../../core/press-error.js'
import { lastToDo, type Deed } from '../../state/target.js'
import { choice } from '../options/choice.js'
import { isWanted, onOff } from '../options/on-off.js'
import { action } from './action.js'

const deeds = {
	chat: 'Which viewer wrote last',
	first_chat: 'Who wrote last for the first time',
	automod: 'Whose message AutoMod held last',
	follow: 'Who followed last',
	sub: 'Who subscribed last',
	resub: 'Who resubscribed last',
	gift: 'Who gave subscriptions last',
	bits: 'Who used Bits last',
	power_up: 'Who used a power-up last',
	redemption: 'Who redeemed channel points last',
	raid: 'Who raided last',
	shoutout: 'Who gave a shoutout last',
	whisper: 'Who whispered last',
} as const satisfies Record<Deed, string>

export const targetActions = {
	target_freeze: action({
		name: 'Moderation: freeze target',
		description:
			'Holds on to one person for ban, timeout, warn…, whoever else writes meanwhile: until banned, the stream ends, or 15 minutes are over',
		channel: 'selected',
		options: { whom: choice({ label: 'Whom', choices: deeds, standard: 'chat' }), state: onOff() },
		endpoints: [],
		run: async ({ options: { whom, state }, connection, press }) => {
			const channel = await press.channelLogin()
			const known = connection.state.channel(channel)
			const { target } = known.moderation
			const frozen = target.frozen(connection.state.clock)
			if (await isWanted(state, () => frozen !== undefined)) {
				const somebody = lastToDo(whom, known)
				const who = deeds[whom].replace(/^W/, 'w')
				if (!somebody) throw new PressError(`Whom: in the channel of @${channel} it is not known ${who}.`)
				const why = objection(connection, channel, somebody.login)
				if (why) throw new PressError(`Whom: ${why}.`)
				target.freeze(somebody)
				return `Frozen: @${somebody.login} in @${channel}`
			}
			target.release()
			return frozen ? `Released: @${frozen.login} in @${channel}` : `Nobody was frozen in @${channel}`
		},
		example: { options: { whom: 'chat', state: 'off' }, result: /^Nobody was frozen in @streamer$/ },
	}),
}
