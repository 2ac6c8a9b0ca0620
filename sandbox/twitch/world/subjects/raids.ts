import { raid } from '../../eventsub/events/audience.js'
import { moderation } from '../../eventsub/events/moderate.js'
import { named } from '../../eventsub/happening.js'
import type { Channel } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import type { World } from '../world.js'

interface Pending {
	readonly to: Channel
	readonly callOff: () => void
}

/** Whom a channel lets in. */
export interface Welcome {
	readonly from: 'all' | 'followed' | 'none'
	readonly mostViewers: number
}

/** How long a raid can still be called off. */
const countdown = 90_000

/** Viewers sent from one channel to another. */
export class Raids {
	readonly #pending = new PerChannel<{ raid?: Pending | undefined }>(() => ({}))

	readonly #welcomes = new PerChannel<{ welcome: Welcome }>(() => ({
		welcome: { from: 'all', mostViewers: Infinity },
	}))

	constructor(private readonly world: World) {}

	/** Everyone is welcome, unless told. */
	setWelcome(channelLogin: string, welcome: Partial<Welcome>): void {
		const state = this.#welcomes.of(this.world.channel(channelLogin))
		state.welcome = { ...state.welcome, ...welcome }
	}

	/** What keeps a raid from arriving, if anything does. */
	obstacle(fromLogin: string, toLogin: string): 'blocked' | 'not accepted' | 'too many' | undefined {
		const { bans, blocks, followers } = this.world
		const { from, mostViewers } = this.#welcomes.of(this.world.channel(toLogin)).welcome
		const isFollowed = followers.followedBy(toLogin).some(({ channel }) => channel.owner.login === fromLogin)
		if (blocks.has(toLogin, fromLogin) || bans.find(toLogin, fromLogin)) return 'blocked'
		if (from === 'none' || (from === 'followed' && !isFollowed)) return 'not accepted'
		return (this.world.channel(fromLogin).stream?.viewers ?? 0) > mostViewers ? 'too many' : undefined
	}

	/** Where the viewers of a channel are about to go. */
	pending(channelLogin: string): string | undefined {
		return this.#pending.of(this.world.channel(channelLogin)).raid?.to.owner.login
	}

	/** The countdown begins; at its end, or with `go`, the raid arrives. */
	start(fromLogin: string, toLogin: string): void {
		const from = this.world.channel(fromLogin)
		const to = this.world.channel(toLogin)
		const callOff = this.world.timetable.at(Date.now() + countdown, () => this.go(fromLogin))
		this.#pending.of(from).raid = { to, callOff }
		const details = { raid: { ...named('', to.owner), viewer_count: from.stream?.viewers ?? 0 } }
		this.world.tell(...moderation(from, from.owner, 'raid', details))
	}

	cancel(fromLogin: string): void {
		const from = this.world.channel(fromLogin)
		const { to } = this.#take(from)
		this.world.tell(...moderation(from, from.owner, 'unraid', { unraid: named('', to.owner) }))
	}

	/** The broadcaster does not wait for the end of the countdown. */
	go(fromLogin: string): void {
		const from = this.world.channel(fromLogin)
		const { to } = this.#take(from)
		this.arrive(fromLogin, to.owner.login, from.stream?.viewers ?? 0)
	}

	arrive(fromLogin: string, toLogin: string, viewers: number): void {
		const { owner } = this.world.channel(fromLogin)
		this.world.tell(raid(this.world.channel(fromLogin), this.world.channel(toLogin), viewers))
		const image = `https://static-cdn.example/profile/${owner.id}-300x300.png`
		this.world.chat.notice(toLogin, fromLogin, {
			type: 'raid',
			details: { ...named('', owner), viewer_count: viewers, profile_image_url: image },
			system: `${viewers} raiders from ${owner.displayName} have joined!`,
		})
	}

	#take(from: Channel): Pending {
		const state = this.#pending.of(from)
		const { raid: pending } = state
		if (!pending) throw new Error(`${from.owner.login} is not about to raid anyone`)
		pending.callOff()
		state.raid = undefined
		return pending
	}
}
