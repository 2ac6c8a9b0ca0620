import { type GuestMove, guestSession, guestUpdate } from '../../eventsub/events/guest-star.js'
import { guestNow, type Guest, type GuestSession, hostSlot, type Invite, type SlotSettings } from '../guest-session.js'
import { PerChannel } from '../per-channel.js'
import { randomText } from '../random.js'
import type { World } from '../world.js'
import { GuestStarSettings } from './guest-star-settings.js'

interface State {
	session: GuestSession | undefined
	readonly ended: Set<string>
}

/** Who streams together with whom. Done by the broadcaster, unless told. */
export class GuestStar {
	readonly settings: GuestStarSettings
	/** Logins of those who may not begin: they have told Twitch no telephone. */
	readonly withoutPhone = new Set<string>()
	readonly #states = new PerChannel<State>(() => ({ session: undefined, ended: new Set() }))

	constructor(private readonly world: World) {
		this.settings = new GuestStarSettings(world)
	}

	session(channelLogin: string): GuestSession | undefined {
		return this.#states.of(this.world.channel(channelLogin)).session
	}

	hasEnded(channelLogin: string, sessionId: string): boolean {
		return this.#states.of(this.world.channel(channelLogin)).ended.has(sessionId)
	}

	begin(channelLogin: string): GuestSession {
		const channel = this.world.channel(channelLogin)
		const { owner: host } = channel
		const slots = new Map([[hostSlot, guestNow(host, true)]])
		const session = { id: randomText(27), startedAt: Date.now(), host, invites: new Map(), slots }
		this.#states.of(channel).session = session
		this.world.tell(guestSession('begin', channel, session))
		return session
	}

	end(channelLogin: string): void {
		const session = this.#demand(channelLogin)
		const channel = this.world.channel(channelLogin)
		const state = this.#states.of(channel)
		state.session = undefined
		state.ended.add(session.id)
		this.world.tell(guestSession('end', channel, session))
	}

	invite(channelLogin: string, userLogin: string, by = channelLogin): void {
		const user = this.world.users.demand(userLogin)
		this.#demand(channelLogin).invites.set(user, { user, at: Date.now(), status: 'INVITED' })
		this.#tell(channelLogin, by, { user, slot: null, state: 'invited' })
	}

	/** The guest comes to the waiting room, or is ready there. */
	answer(channelLogin: string, userLogin: string, status: 'ACCEPTED' | 'READY'): void {
		const invite = this.#invite(channelLogin, userLogin)
		invite.status = status
		const state = status === 'READY' ? 'ready' : 'accepted'
		this.#tell(channelLogin, undefined, { user: invite.user, slot: null, state })
	}

	uninvite(channelLogin: string, userLogin: string, by = channelLogin): void {
		const { user } = this.#invite(channelLogin, userLogin)
		this.#demand(channelLogin).invites.delete(user)
		this.#tell(channelLogin, by, { user, slot: null, state: 'removed' })
	}

	assign(channelLogin: string, userLogin: string, slot: string, by = channelLogin): void {
		const user = this.world.users.demand(userLogin)
		const { invites, slots } = this.#demand(channelLogin)
		invites.delete(user)
		slots.set(slot, guestNow(user, false))
		this.#tellOfSlot(channelLogin, by, slot)
	}

	/** To another slot, whose guest comes here instead. */
	move(channelLogin: string, from: string, to: string, by = channelLogin): void {
		const { slots } = this.#demand(channelLogin)
		const [here, there] = [this.#guest(channelLogin, from), slots.get(to)]
		slots.set(to, here)
		if (there) slots.set(from, there)
		else slots.delete(from)
		this.#tellOfSlot(channelLogin, by, to)
		this.#tellOfSlot(channelLogin, by, from)
	}

	set(channelLogin: string, slot: string, change: SlotSettings, by = channelLogin): void {
		Object.assign(this.#guest(channelLogin, slot), change)
		this.#tellOfSlot(channelLogin, by, slot)
	}

	remove(channelLogin: string, slot: string, by = channelLogin): void {
		const { user } = this.#guest(channelLogin, slot)
		this.#demand(channelLogin).slots.delete(slot)
		this.#tell(channelLogin, by, { user, slot: null, state: 'removed' })
		this.#tellOfSlot(channelLogin, by, slot)
	}

	#tellOfSlot(channelLogin: string, by: string, slot: string): void {
		const guest = this.#demand(channelLogin).slots.get(slot)
		const state = guest ? (guest.isLive ? 'live' : 'backstage') : null
		this.#tell(channelLogin, by, { user: guest?.user ?? null, slot, state, guest })
	}

	#tell(channelLogin: string, by: string | undefined, move: GuestMove): void {
		const moderator = by === undefined ? null : this.world.users.demand(by)
		this.world.tell(guestUpdate(this.world.channel(channelLogin), this.#demand(channelLogin), moderator, move))
	}

	#demand(channelLogin: string): GuestSession {
		const session = this.session(channelLogin)
		if (!session) throw new Error(`${channelLogin} has no guests`)
		return session
	}

	#invite(channelLogin: string, userLogin: string): Invite {
		const invite = this.#demand(channelLogin).invites.get(this.world.users.demand(userLogin))
		if (!invite) throw new Error(`${userLogin} is not invited by ${channelLogin}`)
		return invite
	}

	#guest(channelLogin: string, slot: string): Guest {
		const guest = this.#demand(channelLogin).slots.get(slot)
		if (!guest) throw new Error(`Nobody is in slot ${slot} of ${channelLogin}`)
		return guest
	}
}
