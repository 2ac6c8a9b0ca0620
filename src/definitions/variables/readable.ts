import type { Connection } from '../../core/connection.js'
import type { PollId } from '../../core/live/all-polls.js'
import type { chatVariables } from './chat.js'
import type { audienceVariables } from './audience.js'

type Id = keyof typeof chatVariables | keyof typeof audienceVariables

/** Variables of a channel that one look alone can fill, and that buttons of the official module do not hold. */
const filledBy = {
	subscribers: ['subs_total', 'sub_points'],
	chatDelay: ['chat_mode_delay', 'chat_mode_delay_length'],
	pin: ['pin_text', 'pin_user', 'pin_by', 'pin_ends_in', 'pin_id'],
} as const satisfies Partial<Record<PollId, readonly Id[]>>

type Look = keyof typeof filledBy

const looks = Object.keys(filledBy).filter((id): id is Look => id in filledBy)

/** By the channels' logins, the looks that no account may make there: what they would fill is not defined. */
export type Unreadable = Readonly<Record<string, readonly Look[]>>

export function unreadableIn(connection: Connection): Unreadable {
	return Object.fromEntries(
		connection.state.channels
			.peek()
			.map(({ login }) => [login, looks.filter((look) => !connection.mayLook(look, login))]),
	)
}

/** What cannot be read in this channel; for `selected`, what cannot be read in any. */
export function missingIn(unreadable: Unreadable, login: string): ReadonlySet<string> {
	const all = login === 'selected' ? Object.values(unreadable) : [unreadable[login] ?? []]
	const missing = looks.filter((look) => all.length > 0 && all.every((missed) => missed.includes(look)))
	return new Set(missing.flatMap((look) => filledBy[look]))
}
