import type { TopicId } from '../twitch/eventsub/topics.js'
import { getGuestSession, type Guest, type GuestSession } from '../twitch/helix/guest-star.js'
import type { GuestsIn } from '../twitch/helix/guest-star-guests.js'
import type { Connection } from './connection.js'
import type { ChannelCaller } from './press.js'
import { PressError } from './press-error.js'

/** A guest by the number of the slot, or by login or id. */
export type GuestReference = { readonly slot: string } | { readonly name: string }

const tellingOfSessions: readonly TopicId[] = ['channel.guest_star_session.begin', 'channel.guest_star_session.end']

/** The id of the session that runs, as events tell, else as Twitch answers; undefined: none does. */
export async function runningSession(
	connection: Connection,
	{ helix, channel, ids }: ChannelCaller,
): Promise<string | undefined> {
	const isTold = connection.isTold(channel.login, tellingOfSessions)
	const known = isTold ? connection.state.channel(channel.login).moderation.guestStar.sessionId : undefined
	return known ?? (await getGuestSession(helix, ids))?.id
}

/** The session that a guest is invited to. @throws {PressError} where none runs */
export async function inSession(connection: Connection, caller: ChannelCaller): Promise<GuestsIn> {
	const sessionId = await runningSession(connection, caller)
	if (sessionId === undefined) throw noSession(caller)
	return { ...caller.ids, sessionId }
}

interface Seated {
	readonly session: GuestSession
	/** For calls about it. */
	readonly place: GuestsIn
	readonly guest: Guest
}

/** Who is meant, as Twitch has it now. @throws {PressError} where no session runs, or nobody there is meant */
export async function seated(caller: ChannelCaller, who: GuestReference): Promise<Seated> {
	const session = await getGuestSession(caller.helix, caller.ids)
	if (!session) throw noSession(caller)
	const guest = session.guests.find((each) => isMeant(each, who))
	if (!guest) {
		const { login } = caller.channel
		throw new PressError(
			'slot' in who
				? `Guest: Nobody is in slot ${who.slot} in the channel of @${login}.`
				: `Guest: @${who.name} has no slot in the channel of @${login}.`,
		)
	}
	return { session, place: { ...caller.ids, sessionId: session.id }, guest }
}

function isMeant({ slot, guestId, login }: Guest, who: GuestReference): boolean {
	return 'slot' in who ? slot === who.slot : login === who.name || guestId === who.name
}

export function noSession({ channel }: ChannelCaller): PressError {
	return new PressError(`No Guest Star session runs in the channel of @${channel.login}: start one first.`)
}
