import { moderation } from '../../eventsub/events/moderate.js'
import { unbanRequestCreate, unbanRequestResolve } from '../../eventsub/events/moderation.js'
import { named } from '../../eventsub/happening.js'
import { PerChannel } from '../per-channel.js'
import { randomId } from '../random.js'
import type { User } from '../users.js'
import type { World } from '../world.js'

export interface UnbanRequest {
	readonly id: string
	readonly user: User
	readonly text: string
	readonly at: number
	status: 'pending' | 'approved' | 'denied' | 'canceled'
	by: User | undefined
	resolvedAt: number | undefined
	answer: string | undefined
}

/** Banned users who ask to be let in again. */
export class UnbanRequests {
	readonly #all = new PerChannel<UnbanRequest[]>(() => [])

	constructor(private readonly world: World) {}

	of(channelLogin: string): readonly UnbanRequest[] {
		return this.#all.of(this.world.channel(channelLogin))
	}

	ask(channelLogin: string, userLogin: string, text = 'Please'): UnbanRequest {
		const channel = this.world.channel(channelLogin)
		const request: UnbanRequest = {
			id: randomId(),
			user: this.world.users.demand(userLogin),
			text,
			at: Date.now(),
			status: 'pending',
			by: undefined,
			resolvedAt: undefined,
			answer: undefined,
		}
		this.#all.of(channel).push(request)
		this.world.tell(unbanRequestCreate(channel, request))
		return request
	}

	/** One that is approved lifts the ban. */
	resolve(
		channelLogin: string,
		id: string,
		status: 'approved' | 'denied',
		{ by = channelLogin, answer = '' }: { by?: string; answer?: string } = {},
	): void {
		const channel = this.world.channel(channelLogin)
		const request = this.of(channelLogin).find((each) => each.id === id)
		if (!request) throw new Error(`No unban request ${id} in the channel of ${channelLogin}`)
		const moderator = this.world.users.demand(by)
		Object.assign(request, { status, by: moderator, resolvedAt: Date.now(), answer })
		const isApproved = status === 'approved'
		const details = { is_approved: isApproved, ...named('', request.user), moderator_message: answer }
		this.world.tell(
			unbanRequestResolve(channel, request),
			...moderation(channel, moderator, isApproved ? 'approve_unban_request' : 'deny_unban_request', {
				unban_request: details,
			}),
		)
		const { login } = request.user
		if (isApproved && this.world.bans.find(channelLogin, login)) this.world.bans.unban(channelLogin, login, by)
	}
}
