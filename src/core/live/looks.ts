import type { State } from '../../state/state.js'
import type { Who } from '../../twitch/helix/endpoints.js'
import {
	NotAllowedError,
	RateLimitError,
	HelixError,
	UnavailableError,
	UnexpectedAnswerError,
} from '../../twitch/helix/errors.js'
import type { User } from '../../twitch/helix/users.js'
import { Deadline } from '../../twitch/oauth/deadline.js'
import type { Log } from '../account.js'
import type { Accounts, SignedAccount } from '../accounts.js'
import { choose, type Need, type Role, type Roles as RolesOf } from '../choose.js'
import { needOf } from '../need.js'
import type { Roles } from '../roles.js'
import { pollOf, type PollId } from './all-polls.js'

const lookTime = 10_000
/** Milliseconds after which a look that failed is made again. */
export const rest = 30_000

export interface LooksRooms {
	readonly state: State
	readonly accounts: Accounts
	readonly roles: Roles
	readonly log: Log
}

export type Outcome =
	| { readonly kind: 'done' }
	/** A refusal is an answer, too. */
	| { readonly kind: 'refused' }
	/** @property isOfAll others would fare no better */
	| { readonly kind: 'failed'; readonly againIn: number; readonly isOfAll: boolean }
	/** Its answer counts no more. */
	| { readonly kind: 'ended' }

/** Makes looks: with the account that may, learning of roles from how they end. */
export class Looks {
	readonly #rooms: LooksRooms
	/** Whom Twitch refused for a role that no list tells of. `Roles` forgets it soon: presses try, looks do not. */
	readonly #refused = new Set<string>()
	#life = new AbortController()

	constructor(rooms: LooksRooms) {
		this.#rooms = rooms
	}

	/** The account that makes this look, if any may; who only might have the role tries it. */
	by(id: PollId, { login }: User): SignedAccount | undefined {
		const working = this.#rooms.accounts.signed.filter(({ works }) => works)
		const choice = choose(working, (who, role, channel) => this.#roleOf(who, role, channel), needOfLook(id, login))
		return choice.kind === 'chosen' ? choice.account : undefined
	}

	/** Whether an account surely may make it, now or when its token works again. Before any login, one might. */
	isSure(id: PollId, login: string): boolean {
		const { accounts, roles } = this.#rooms
		const sure: RolesOf = (who, role, channel) => (roles.of(who, role, channel) === 'yes' ? 'yes' : 'no')
		return accounts.signed.length === 0 || choose(accounts.signed, sure, needOfLook(id, login)).kind === 'chosen'
	}

	async look(id: PollId, channel: User, { account, userId, login }: SignedAccount): Promise<Outcome> {
		const { state, roles } = this.#rooms
		const { signal } = this.#life
		const deadline = new Deadline(lookTime, signal)
		const { who } = needOfLook(id, channel.login)
		try {
			const helix = account.helix.within(deadline)
			await pollOf(id).look({ helix, userId, broadcasterId: channel.id, channel: state.channel(channel.login) })
			if (rests(who) && login !== channel.login) roles.proved(login, who, channel.login)
			return { kind: 'done' }
		} catch (error) {
			if (signal.aborted) return { kind: 'ended' }
			const words = error instanceof Error ? error.message : String(error)
			this.#rooms.log('debug', `Looking at ${id} of @${channel.login} failed: ${words}`)
			if (error instanceof NotAllowedError && error.isAboutRole && rests(who) && login !== channel.login) {
				this.#refused.add(`${login} ${who} ${channel.login}`)
			}
			return judged(error)
		} finally {
			deadline.end()
		}
	}

	end(): void {
		this.#refused.clear()
		this.#life.abort()
		this.#life = new AbortController()
	}

	#roleOf(login: string, who: Who, channel: string): Role {
		const key = `${login} ${who} ${channel}`
		const role = this.#rooms.roles.of(login, who, channel)
		if (role === 'yes') this.#refused.delete(key)
		return role === 'unknown' && this.#refused.has(key) ? 'no' : role
	}
}

/** What a look at the channel of this login needs. */
function needOfLook(id: PollId, login: string): Need {
	const { endpoint, anyone, more } = pollOf(id)
	return anyone ? publicNeed : needOf(endpoint, '', login, undefined, more)
}

const publicNeed: Need = { title: '', who: 'user', channel: undefined, scopes: [] }

function rests(who: Who): boolean {
	return who === 'moderator' || who === 'editor'
}

function judged(error: unknown): Outcome {
	if (error instanceof RateLimitError) {
		// It is this account's limit: others go on.
		const { seconds } = error
		return { kind: 'failed', againIn: seconds === undefined ? rest : seconds * 1000, isOfAll: false }
	}
	const isOfAll = error instanceof UnavailableError || error instanceof UnexpectedAnswerError
	if (isOfAll || !(error instanceof HelixError)) return { kind: 'failed', againIn: rest, isOfAll }
	return { kind: 'refused' }
}
