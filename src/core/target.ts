import type { State } from '../state/state.js'
import { inSight, type Somebody } from '../state/target.js'
import type { User } from '../twitch/helix/users.js'
import type { Connection } from './connection.js'
import type { ChannelCaller, Press } from './press.js'
import { PressError } from './press-error.js'

/** How it is said to whom something is done. */
export type Whom = 'named' | 'frozen' | 'frozen_or_last'

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

/** To whom an action is done. @throws {PressError} where that is nobody */
export async function onTarget({ whom, ...sight }: Sight & { readonly whom: Whom }): Promise<Aimed> {
	const { connection, press, user, by } = sight
	if (whom === 'named') {
		// A variable may be empty: that it has nobody yet is not to mean somebody else.
		if (!user) throw new PressError('User: nobody is named. Name a user, or choose under "Whom" who is frozen.')
		return { ...(await by()), target: await press.user(user) }
	}
	const channel = await press.channelLogin()
	// Chosen before anything is asked: who writes while Twitch answers was not on the key.
	const { id, login } = chosen[whom](connection.state, channel)
	const why = objection(connection, channel, login)
	if (why) throw new PressError(`User: ${why}. Name a user.`)
	return { ...(await by()), target: id === undefined ? await press.user(`@${login}`) : { id, login } }
}

/** To who is named, else who is frozen in the channel. @throws {PressError} where that is nobody */
export async function onFrozen(sight: Sight): Promise<Aimed> {
	return onTarget({ ...sight, whom: sight.user ? 'named' : 'frozen' })
}

const chosen = {
	frozen: (state, channel) => {
		const frozen = state.channel(channel).moderation.target.frozen(state.clock)
		if (frozen) return frozen
		throw new PressError(`User: nobody is frozen in the channel of @${channel}. Name a user.`)
	},
	frozen_or_last: (state, channel) => {
		const somebody = inSight(state.channel(channel), state.clock)
		if (somebody) return somebody
		throw new PressError(
			`User: nobody is frozen, and no message of a viewer in the chat of @${channel} is known. Name a user.`,
		)
	},
} satisfies Record<Exclude<Whom, 'named'>, (state: State, channel: string) => Somebody>

/** Why nothing is done to somebody whom nobody named: to the broadcaster and our own accounts it would be by accident. */
export function objection({ state }: Connection, channel: string, login: string): string | undefined {
	if (login === channel) return `it is @${login}, the broadcaster`
	const isOurs = state.accounts.peek().some((account) => account.login === login)
	return isOurs ? `it is @${login}, an account of this connection` : undefined
}
