import { shoutoutCreate, shoutoutReceive } from '../../eventsub/events/broadcast.js'
import type { World } from '../world.js'

export const pauseBetween = 2 * 60 * 1000
export const pauseForTheSame = 60 * 60 * 1000

/** One channel praises another. */
export class Shoutouts {
	constructor(private readonly world: World) {}

	give(fromLogin: string, toLogin: string, by = fromLogin): void {
		const from = this.world.channel(fromLogin)
		const to = this.world.channel(toLogin)
		const at = Date.now()
		from.shoutouts.push({ at, by, to: toLogin })
		this.world.tell(
			shoutoutCreate(from, to, {
				at,
				by: this.world.users.demand(by),
				endsAt: at + pauseBetween,
				targetEndsAt: at + pauseForTheSame,
			}),
			shoutoutReceive(to, from, at),
		)
	}
}
