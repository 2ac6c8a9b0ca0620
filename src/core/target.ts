import { lastToDo, type Somebody } from '../state/target.js'
import type { User } from '../twitch/helix/users.js'
import type { Connection } from './connection.js'
import type { ChannelCaller, Press } from './press.js'
import { PressError } from './press-error.js'

interface Sight {
	readonly connection: Connection
	readonly press: Press
	/** Who is named; empty: nobody. */
	readonly user: string
	/** Who does it, and where. */
	readonly by: () => Promise<ChannelCaller>
}

interface Aimed extends ChannelCaller {
	/** Whom it is done to. */
	readonly target: Pick<User, 'id' | 'login'>
}

/** To who is named, else who is frozen in the channel, else the viewer who wrote there last. @throws {PressError} where that is nobody */
export async function onTarget(sight: Sight): Promise<Aimed> {
	return aim(sight, (connection, channel) => {
		const known = connection.state.channel(channel)
		const somebody = known.moderation.target.frozen ?? lastToDo('chat', known)
		if (somebody) return somebody
		throw new PressError(
			`User: nobody is frozen, and no message of a viewer in the chat of @${channel} is known. Name a user.`,
		)
	})
}

/** To who is named, else who is frozen in the channel. @throws {PressError} where that is nobody */
export async function onFrozen(sight: Sight): Promise<Aimed> {
	return aim(sight, (connection, channel) => {
		const { frozen } = connection.state.channel(channel).moderation.target
		if (frozen) return frozen
		throw new PressError(`User: nobody is frozen in the channel of @${channel}. Name a user.`)
	})
}

/** Why nothing is done to somebody whom nobody named: to the broadcaster and our own accounts it would be by accident. */
export function objection({ state }: Connection, channel: string, { login }: Somebody): string | undefined {
	if (login === channel) return `it is @${login}, the broadcaster`
	const isOurs = state.accounts.peek().some((account) => account.login === login)
	return isOurs ? `it is @${login}, an account of this connection` : undefined
}

async function aim(
	{ connection, press, user, by }: Sight,
	choose: (connection: Connection, channel: string) => Somebody,
): Promise<Aimed> {
	if (user) return { ...(await by()), target: await press.user(user) }
	const channel = await press.channelLogin()
	// Chosen before anything is asked: who writes while Twitch answers was not on the key.
	const somebody = choose(connection, channel)
	const why = objection(connection, channel, somebody)
	if (why) throw new PressError(`User: ${why}. Name a user.`)
	const { id, login } = somebody
	return { ...(await by()), target: id === undefined ? await press.user(login) : { id, login } }
}
