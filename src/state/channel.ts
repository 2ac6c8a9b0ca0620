import { Chat } from './chat.js'
import { Happenings } from './happenings/happenings.js'
import { Votes } from './votes.js'
import { Broadcast } from './broadcast.js'
import { Points } from './points.js'
import { Moderation } from './moderation.js'
import { Audience } from './audience.js'
import type { Cell } from './cell.js'
import type { Changes } from './changes.js'
import { SettingsNews } from './settings-news.js'
import { StreamNews } from './stream-news.js'
import { ViewersTrend } from './viewers-trend.js'
import { WatchedCells } from './watched.js'

/** The broadcast of a channel. */
export type StreamState =
	| { readonly kind: 'unknown' }
	| { readonly kind: 'offline' }
	| {
			readonly kind: 'live'
			readonly id: string
			/** Milliseconds since 1970. */
			readonly startedAt: number
			readonly viewers: number
			readonly viewersPeak: number
			readonly isMature: boolean
	  }

/** What the channel is set to; it stays when the stream ends. */
export interface ChannelSettings {
	readonly title: string
	readonly categoryId: string
	readonly category: string
	readonly language: string
	readonly tags: readonly string[]
	/** Content classification labels; unknown until the channel itself was asked. */
	readonly labels?: readonly string[]
}

export interface LiveStream extends Omit<ChannelSettings, 'labels'> {
	readonly id: string
	readonly startedAt: number
	readonly viewers: number
	readonly isMature: boolean
}

/** All that is known of one channel, changed only by what Twitch says. */
export class ChannelState {
	readonly #streamCells: WatchedCells
	readonly #cells: WatchedCells
	readonly #stream: Cell<StreamState>
	readonly #settings: Cell<ChannelSettings | undefined>
	readonly #streamNews = new StreamNews()
	readonly #settingsNews = new SettingsNews<ChannelSettings>()
	readonly viewersTrend: ViewersTrend
	readonly audience: Audience
	readonly chat: Chat
	readonly happenings: Happenings
	readonly votes: Votes
	readonly broadcast: Broadcast
	readonly points: Points
	readonly moderation: Moderation

	constructor(changes: Changes) {
		const [streamCells, cells] = [new WatchedCells(changes), new WatchedCells(changes)]
		this.#streamCells = streamCells
		this.#cells = cells
		this.#stream = streamCells.cell<StreamState>({ kind: 'unknown' })
		this.#settings = streamCells.cell<ChannelSettings | undefined>(undefined)
		this.viewersTrend = new ViewersTrend(streamCells)
		this.audience = new Audience(cells)
		this.chat = new Chat(cells)
		this.happenings = new Happenings(cells)
		this.votes = new Votes(cells)
		this.broadcast = new Broadcast(cells)
		this.points = new Points(cells)
		this.moderation = new Moderation(cells)
	}

	get isWatched(): boolean {
		return this.isWatchedBeyondStream || this.#streamCells.isWatched
	}

	/** Something shows more of it than whether and what it broadcasts. */
	get isWatchedBeyondStream(): boolean {
		return this.#cells.isWatched
	}

	end(): void {
		this.#cells.end()
	}

	get stream(): StreamState {
		return this.#stream.get()
	}

	get settings(): ChannelSettings | undefined {
		return this.#settings.get()
	}

	/** What the list of streams says, undefined for nothing: it comes out of a cache, and events may know better. */
	applyListed(stream: LiveStream | undefined): void {
		if (!this.#streamNews.admits(stream)) return
		if (stream) this.#setLive(stream)
		else this.#setOffline()
	}

	/** It has just begun: how many watch is not known before Twitch is asked. */
	applyOnline({ id, startedAt }: { readonly id: string; readonly startedAt: number }): void {
		this.#streamNews.told({ id, startedAt })
		const before = this.#stream.peek()
		if (before.kind === 'live' && before.id === id) return
		this.#stream.set({ kind: 'live', id, startedAt, viewers: 0, viewersPeak: 0, isMature: false })
		this.#isOver(before)
	}

	applyOffline(): void {
		this.#streamNews.told(undefined)
		this.#setOffline()
	}

	/** @param askedAt milliseconds since 1970: what was told since is newer */
	applySettings(settings: ChannelSettings, askedAt: number): void {
		this.#settings.set(this.#settingsNews.read(settings, askedAt))
	}

	/** A change that an event tells of, or that we made ourselves. */
	applyChange(change: Partial<ChannelSettings>): void {
		this.#settingsNews.told(change)
		const settings = this.#settings.peek()
		if (settings) this.#settings.set({ ...settings, ...change })
	}

	#setLive(stream: LiveStream): void {
		const before = this.#stream.peek()
		const peak = before.kind === 'live' && before.id === stream.id ? before.viewersPeak : 0
		const { id, startedAt, viewers, isMature } = stream
		this.#stream.set({ kind: 'live', id, startedAt, viewers, isMature, viewersPeak: Math.max(peak, viewers) })
		if (before.kind === 'live' && before.id !== id) this.#isOver(before)
		this.viewersTrend.add(viewers)
		this.happenings.beginSession(id)
		const { title, category, categoryId, language, tags } = stream
		const listed = { ...this.#settings.peek(), title, category, categoryId, language, tags }
		this.#settings.set(this.#settingsNews.listed(listed))
	}

	#setOffline(): void {
		const before = this.#stream.peek()
		this.#stream.set({ kind: 'offline' })
		this.#isOver(before)
	}

	#isOver({ kind }: StreamState): void {
		this.viewersTrend.clear()
		if (kind === 'live') this.moderation.target.release()
	}
}
