import { Accounts } from './accounts.js'
import type { NewAd } from './ad-schedule.js'
import { Categories, type Category } from './categories.js'
import { Channel, type Message } from './channel.js'
import { RateLimits } from './rate-limits.js'
import { Trouble } from '../http/trouble.js'
import type { NewUser, User } from './users.js'

export interface StreamStart {
	title?: string
	/** Name or id. */
	category?: string
	viewers?: number
	language?: string
	tags?: string[]
	startedSecondsAgo?: number
}

/** All that the simulated Twitch knows. Tests and scripts steer it; requests read and change it. */
export class World extends Accounts {
	readonly categories = new Categories()
	readonly rateLimits = new RateLimits()
	readonly trouble = new Trouble()
	readonly channels: Channel[] = []
	/** Reasons for which the next chat messages are dropped. */
	readonly dropReasons: { code: string; message: string }[] = []
	/** How long after its creation Get Clips finds a clip; Infinity: never. */
	clipDelaySeconds = 3

	addUser(user: NewUser): User {
		const added = this.users.add(user)
		this.channels.push(new Channel(added))
		return added
	}

	addCategory(category: { name: string; id?: string; igdbId?: string }): Category {
		return this.categories.add(category)
	}

	channel(login: string): Channel {
		const channel = this.channels.find(({ owner }) => owner.login === login)
		if (!channel) throw new Error(`No user ${login}`)
		return channel
	}

	channelById(id: string): Channel | undefined {
		return this.channels.find(({ owner }) => owner.id === id)
	}

	goLive(login: string, start: StreamStart = {}): void {
		const channel = this.channel(login)
		channel.startStream(start.viewers ?? 1, Date.now() - (start.startedSecondsAgo ?? 0) * 1000)
		if (start.title !== undefined) channel.title = start.title
		if (start.category !== undefined) this.setCategory(login, start.category)
		if (start.language !== undefined) channel.language = start.language
		if (start.tags !== undefined) channel.tags = start.tags
	}

	goOffline(login: string): void {
		const channel = this.channel(login)
		channel.ads.drop()
		channel.stream = undefined
	}

	/** The next ad of a live channel, in place of any that was to come. */
	scheduleAd(login: string, ad: NewAd): void {
		const channel = this.channel(login)
		if (!channel.stream) throw new Error(`${login} is not live`)
		channel.ads.schedule(ad)
	}

	setViewers(login: string, viewers: number): void {
		const { stream } = this.channel(login)
		if (!stream) throw new Error(`${login} is not live`)
		stream.viewers = viewers
	}

	setTitle(login: string, title: string): void {
		this.channel(login).title = title
	}

	setCategory(login: string, nameOrId: string): void {
		this.channel(login).category = this.categories.demand(nameOrId)
	}

	setClipDelay(seconds: number): void {
		this.clipDelaySeconds = seconds
	}

	setClipsAllowed(login: string, allowed: boolean): void {
		this.channel(login).clipsAllowed = allowed
	}

	makeModerator(channelLogin: string, userLogin: string): void {
		this.channel(channelLogin).moderators.add(this.channel(userLogin).owner.login)
	}

	removeModerator(channelLogin: string, userLogin: string): void {
		this.channel(channelLogin).moderators.delete(userLogin)
	}

	makeEditor(channelLogin: string, userLogin: string): void {
		this.channel(channelLogin).editors.set(this.channel(userLogin).owner.login, Date.now())
	}

	removeEditor(channelLogin: string, userLogin: string): void {
		this.channel(channelLogin).editors.delete(userLogin)
	}

	/** A viewer writes in a chat. */
	writeChat(channelLogin: string, userLogin: string, text: string): Message {
		return this.channel(channelLogin).write(this.channel(userLogin).owner, text)
	}

	/** The next message sent to any chat answers 200, but is not sent. */
	dropNextChatMessage(reason: { code: string; message: string }): void {
		this.dropReasons.push(reason)
	}

	rateLimit({ remaining, resetInSeconds }: { remaining: number; resetInSeconds: number }): void {
		this.rateLimits.force(remaining, resetInSeconds)
	}

	restoreRateLimit(): void {
		this.rateLimits.restore()
	}
}
