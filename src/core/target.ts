import { lastToDo, type Somebody } from '../state/target.js'
import type { User } from '../twitch/helix/users.js'
import type { Connection } from './connection.js'
import type { Press } from './press.js'
import { PressError } from './press-error.js'

/** Whom something is done to. */
export type Aim = Pick<User, 'id' | 'login'>

interface Sight {
	readonly connection: Connection
	readonly press: Press
	/** The login of the channel in which it is done. */
	readonly channel: string
	/** Who is named; empty: nobody. */
	readonly user: string
}

/** Who is named, else who is frozen in the channel, else who wrote there last. @throws {PressError} where that is nobody */
export async function targetOf(sight: Sight): Promise<Aim> {
	const { connection, channel, user } = sight
	const state = connection.state.channel(channel)
	if (user || state.moderation.target.frozen) return frozenOf(sight)
	const last = lastToDo('chat', state)
	if (!last) {
		throw new PressError(`User: Nobody is frozen, and no message in the chat of @${channel} is known: name a user.`)
	}
	return aimAt(sight, last)
}

/** Who is named, else who is frozen in the channel. @throws {PressError} where that is nobody */
export async function frozenOf(sight: Sight): Promise<Aim> {
	const { connection, press, channel, user } = sight
	if (user) return press.user(user)
	const { frozen } = connection.state.channel(channel).moderation.target
	if (!frozen) throw new PressError(`User: Nobody is frozen in the channel of @${channel}: name a user.`)
	return aimAt(sight, frozen)
}

/** Why nothing is done to somebody whom nobody named: to the broadcaster and our own accounts it would be by accident. */
export function objection(
	{ connection, channel }: Pick<Sight, 'connection' | 'channel'>,
	{ login }: Somebody,
): string | undefined {
	if (login === channel) return `It is @${login}, the broadcaster`
	const isOurs = connection.state.accounts.peek().some((account) => account.login === login)
	return isOurs ? `It is @${login}, an account of this connection` : undefined
}

async function aimAt(sight: Sight, somebody: Somebody): Promise<Aim> {
	const why = objection(sight, somebody)
	if (why) throw new PressError(`User: ${why}. Name a user.`)
	const { id, login } = somebody
	return id === undefined ? sight.press.user(login) : { id, login }
}
