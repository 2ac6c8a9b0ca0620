import type { Channel } from '../../world/channel.js'
import type { AutomodSettings, Held } from '../../world/subjects/automod.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import type { User } from '../../world/users.js'
import { type Happening, inChannel, named } from '../happening.js'
import { fragmentsOf } from './fragments.js'

/** A message is held: told to moderators, in both versions, and to who wrote it. */
export function automodHold(channel: Channel, held: Held): Happening[] {
	return [
		inChannel('automod.message.hold', '1', channel, olderHold(held)),
		inChannel('automod.message.hold', '2', channel, hold(held)),
		toAuthor('channel.chat.user_message_hold', channel, held, {}),
	]
}

export function automodUpdate(channel: Channel, held: Held, moderator: User): Happening[] {
	const { status } = held
	const by = { ...named('moderator_', moderator), status }
	return [
		inChannel('automod.message.update', '1', channel, { ...olderHold(held), ...by }),
		inChannel('automod.message.update', '2', channel, { ...hold(held), ...by }),
		toAuthor('channel.chat.user_message_update', channel, held, { status }),
	]
}

export function automodSettings(channel: Channel, moderator: User, settings: AutomodSettings): Happening {
	const data = [{ ...named('broadcaster_', channel.owner), ...named('moderator_', moderator), ...settings }]
	return { ...inChannel('automod.settings.update', '1', channel, {}), event: { data } }
}

export function automodTerms(
	channel: Channel,
	moderator: User,
	{ action, terms, automatic }: { action: string; terms: readonly string[]; automatic: boolean },
): Happening {
	return inChannel('automod.terms.update', '1', channel, {
		...named('moderator_', moderator),
		action,
		from_automod: automatic,
		terms,
	})
}

function hold({ id, user, text, category, level, at }: Held): object {
	return {
		...named('', user),
		message_id: id,
		message: { text, fragments: fragmentsOf(text) },
		reason: 'automod',
		automod: { category, level, boundaries: [{ start_pos: 0, end_pos: text.length - 1 }] },
		blocked_term: null,
		held_at: preciseTimestamp(at),
	}
}

function olderHold({ id, user, text, category, level, at }: Held): object {
	return {
		...named('', user),
		message_id: id,
		message: text,
		level,
		category,
		held_at: preciseTimestamp(at),
		fragments: { emotes: [], cheermotes: [] },
	}
}

function toAuthor(type: string, channel: Channel, { id, user, text }: Held, more: object): Happening {
	return {
		...inChannel(type, '1', channel, {
			...named('', user),
			message_id: id,
			message: { text, fragments: fragmentsOf(text) },
			...more,
		}),
		about: { broadcaster_user_id: channel.owner.id, user_id: user.id },
	}
}
