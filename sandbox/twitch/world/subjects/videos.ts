import type { Channel } from '../channel.js'
import { randomDigits } from '../random.js'
import type { World } from '../world.js'

export interface NewVideo {
	/** An upload, unless told. */
	type?: 'archive' | 'highlight' | 'upload'
	title?: string
	seconds?: number
	views?: number
	/** Name or id. */
	category?: string
	madeSecondsAgo?: number
}

export interface Video {
	readonly id: string
	readonly channel: Channel
	/** The stream that it shows, if it shows all of one. */
	readonly streamId: string | undefined
	readonly type: 'archive' | 'highlight' | 'upload'
	readonly title: string
	readonly categoryId: string
	readonly language: string
	readonly at: number
	readonly views: number
	/** Undefined: it grows with the stream. */
	seconds: number | undefined
}

/** What can be watched of channels afterwards; of a stream even while it runs, unless its channel keeps none. */
export class Videos {
	readonly #all: Video[] = []

	constructor(private readonly world: World) {}

	get all(): readonly Video[] {
		return this.#all
	}

	find(id: string): Video | undefined {
		return this.#all.find((video) => video.id === id)
	}

	/** The newest first. */
	of(login: string): Video[] {
		const channel = this.world.channel(login)
		return this.#all.filter((video) => video.channel === channel).toSorted((one, other) => other.at - one.at)
	}

	/** That of the stream that runs. */
	current(login: string): Video | undefined {
		return this.of(login).find(({ seconds }) => seconds === undefined)
	}

	length({ at, seconds }: Video): number {
		return seconds ?? Math.floor((Date.now() - at) / 1000)
	}

	/** Whether streams of this channel can be watched afterwards; they can, unless told. */
	keep(login: string, keeps: boolean): void {
		this.world.channel(login).keepsVideos = keeps
	}

	add(login: string, video: NewVideo = {}): Video {
		const { type = 'upload', title = 'A video', seconds = 60, views = 0, category, madeSecondsAgo = 0 } = video
		const categoryId = category === undefined ? '' : this.world.categories.demand(category).id
		const at = Date.now() - madeSecondsAgo * 1000
		return this.#put(login, { streamId: undefined, type, title, seconds, views, categoryId, at })
	}

	delete(id: string): void {
		const index = this.#all.findIndex((video) => video.id === id)
		if (index >= 0) this.#all.splice(index, 1)
	}

	beginStream(login: string): void {
		this.endStream(login)
		const { keepsVideos, stream, title, category } = this.world.channel(login)
		if (!keepsVideos || !stream) return
		const what = { type: 'archive', title, seconds: undefined, views: 0, categoryId: category?.id ?? '' } as const
		this.#put(login, { ...what, streamId: stream.id, at: stream.startedAt })
	}

	endStream(login: string): void {
		const video = this.current(login)
		if (video) video.seconds = this.length(video)
	}

	#put(login: string, what: Omit<Video, 'id' | 'channel' | 'language'>): Video {
		const channel = this.world.channel(login)
		const video = { ...what, id: randomDigits(10), channel, language: channel.language }
		this.#all.push(video)
		return video
	}
}
