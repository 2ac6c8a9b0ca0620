import type { Channel } from './channel.js'
import { PerChannel } from './per-channel.js'

/** What a list of streams shows of a channel. */
export type Listed = Pick<Channel, 'owner' | 'category' | 'title' | 'tags' | 'language' | 'stream'>

/** More than any lag. */
const remembered = 15 * 60_000

/** Get Streams answers out of a cache: what it says can be some time behind what is so. */
export class StreamCache {
	/** 0: not behind. */
	lagSeconds = 0
	readonly #former = new PerChannel<{ until: number; listed: Listed }[]>(() => [])

	/** The channel is about to change. */
	note(channel: Channel): void {
		const { owner, category, title, tags, language, stream } = channel
		const now = Date.now()
		const former = this.#former.of(channel)
		former.push({
			until: now,
			listed: { owner, category, title, tags: [...tags], language, stream: stream && { ...stream } },
		})
		while ((former[0]?.until ?? now) < now - remembered) former.shift()
	}

	/** The channel as the cache has it. */
	of(channel: Channel): Listed {
		const then = Date.now() - this.lagSeconds * 1000
		return this.#former.of(channel).find(({ until }) => until > then)?.listed ?? channel
	}
}
