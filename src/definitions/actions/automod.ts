import { PressError } from '../../core/press-error.js'
import { getAutomodLevel, setAutomodLevel } from '../../twitch/helix/automod-settings.js'
import { DeclinedError } from '../../twitch/helix/errors.js'
import { decideOnHeldMessage } from '../../twitch/helix/held-messages.js'
import { automodLevels } from '../options/automod-levels.js'
import { choice } from '../options/choice.js'
import { messageId } from '../options/message-id.js'
import { action } from './action.js'

export const automodActions = {
	automod_level: action({
		name: 'Moderation: AutoMod level',
		description: 'Also where its categories were set one by one',
		channel: 'selected',
		options: { level: choice({ label: 'Level', choices: automodLevels, standard: '2' }) },
		endpoints: ['update-automod-settings'],
		optionalEndpoints: ['get-automod-settings'],
		run: async ({ options: { level }, connection, on }) => {
			const { helix, channel, ids } = await on('update-automod-settings')
			const now = await setAutomodLevel(helix, ids, Number(level))
			connection.state.channel(channel.login).moderation.automod.level.set(now)
			return `AutoMod level ${level} in @${channel.login}`
		},
		learn: async ({ on }) => {
			const { helix, channel, ids } = await on('get-automod-settings')
			const level = await getAutomodLevel(helix, ids)
			const known = Object.keys(automodLevels).find((id): id is keyof typeof automodLevels => id === String(level))
			if (!known) throw new PressError(`AutoMod's categories are set one by one in the channel of @${channel.login}.`)
			return { level: known }
		},
		example: { options: { level: '3' }, result: /^AutoMod level 3 in @streamer$/ },
	}),

	automod_held: action({
		name: 'Moderation: allow or deny held message',
		description: 'One that AutoMod holds, for five minutes at most',
		channel: 'selected',
		options: {
			which: choice({ label: 'Which', choices: { oldest: 'The oldest', last: 'The last' }, standard: 'oldest' }),
			message_id: messageId('A certain one. Empty: the one above'),
			decision: choice({ label: 'Decision', choices: { allow: 'Allow', deny: 'Deny' }, standard: 'deny' }),
		},
		endpoints: ['manage-held-automod-messages'],
		run: async ({ options: { which, message_id: named, decision }, press, connection, on }) => {
			const login = await press.channelLogin()
			// Chosen before anything is asked: what comes while Twitch answers was not on the key.
			const { automod } = connection.state.channel(login).moderation
			const { waiting } = automod
			const chosen = named ? waiting.find(({ id }) => id === named) : waiting.at(which === 'oldest' ? 0 : -1)
			const id = named || chosen?.id
			if (!id) throw new PressError(`Which: no message held by AutoMod is known in the channel of @${login}.`)
			const { helix, ids } = await on('manage-held-automod-messages')
			try {
				await decideOnHeldMessage(helix, ids.moderatorId, id, decision)
			} catch (error) {
				// Somebody else has looked at it: the next press is for the next one.
				if (error instanceof DeclinedError && error.failure.status === 404) automod.resolved(id)
				throw error
			}
			automod.resolved(id)
			return `${decision === 'allow' ? 'Allowed' : 'Denied'} a message${chosen ? ` of @${chosen.login}` : ''}`
		},
		example: {
			options: { which: 'oldest', message_id: 'held-message', decision: 'allow' },
			result: /^Allowed a message$/,
		},
	}),
}
