import { streamOffline, streamOnline } from '../../eventsub/events/stream.js'
import type { World } from '../world.js'

export interface StreamStart {
	title?: string
	/** Name or id. */
	category?: string
	viewers?: number
	language?: string
	tags?: string[]
	startedSecondsAgo?: number
}

/** When a channel is live, and what comes and goes with it. */
export class Streams {
	constructor(private readonly world: World) {}

	begin(login: string, start: StreamStart = {}): void {
		const channel = this.world.channel(login)
		this.world.streamCache.note(channel)
		const stream = channel.startStream(start.viewers ?? 1, Date.now() - (start.startedSecondsAgo ?? 0) * 1000)
		this.world.change(channel, () => {
			if (start.title !== undefined) channel.title = start.title
			if (start.category !== undefined) channel.category = this.world.categories.demand(start.category)
			if (start.language !== undefined) channel.language = start.language
			if (start.tags !== undefined) channel.tags = start.tags
		})
		this.world.points.beginStream(login)
		this.world.videos.beginStream(login)
		this.world.tell(streamOnline(channel, stream))
	}

	end(login: string): void {
		const channel = this.world.channel(login)
		if (!channel.stream) return channel.ads.drop()
		channel.ads.drop()
		this.world.streamCache.note(channel)
		channel.stream = undefined
		this.world.videos.endStream(login)
		this.world.pins.endStream(login)
		this.world.tell(streamOffline(channel))
	}

	setViewers(login: string, viewers: number): void {
		const channel = this.world.channel(login)
		const { stream } = channel
		if (!stream) throw new Error(`${login} is not live`)
		this.world.streamCache.note(channel)
		stream.viewers = viewers
	}
}
