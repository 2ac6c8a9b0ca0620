import { Accounts } from './accounts.js'
import { Categories, type Category } from './categories.js'
import { Channel, type Message } from './channel.js'
import { RateLimits } from './rate-limits.js'
import { channelUpdate, streamOffline, streamOnline } from '../eventsub/events/stream.js'
import { EventSub } from '../eventsub/eventsub.js'
import type { Happening } from '../eventsub/happening.js'
import type { Condition } from '../eventsub/subscription.js'
import { Trouble } from '../http/trouble.js'
import { Bits } from './subjects/bits.js'
import { Chat } from './subjects/chat.js'
import { ChatRooms } from './subjects/chat-settings.js'
import { Chatters } from './subjects/chatters.js'
import { Followers } from './subjects/followers.js'
import { Raids } from './subjects/raids.js'
import { Subscribers } from './subjects/subscribers.js'
import { Points } from './subjects/points.js'
import { Polls } from './subjects/polls.js'
import { Predictions } from './subjects/predictions.js'
import { HypeTrains } from './subjects/hype-trains.js'
import { Goals } from './subjects/goals.js'
import { Charity } from './subjects/charity.js'
import { AdBreaks } from './subjects/ad-breaks.js'
import { Shoutouts } from './subjects/shoutouts.js'
import { Shields } from './subjects/shields.js'
import { Roles } from './subjects/roles.js'
import { Bans } from './subjects/bans.js'
import { UnbanRequests } from './subjects/unban-requests.js'
import { Caution } from './subjects/caution.js'
import { Automod } from './subjects/automod.js'
import { SharedChats } from './subjects/shared-chats.js'
import { People } from './subjects/people.js'
import { Timetable } from './timetable.js'
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
	readonly timetable = new Timetable()
	readonly eventsub = new EventSub(this)
	readonly chat = new Chat(this)
	readonly chatRooms = new ChatRooms(this)
	readonly followers = new Followers(this)
	readonly subscribers = new Subscribers(this)
	readonly bits = new Bits(this)
	readonly chatters = new Chatters(this)
	readonly raids = new Raids(this)
	readonly points = new Points(this)
	readonly polls = new Polls(this)
	readonly predictions = new Predictions(this)
	readonly hypeTrains = new HypeTrains(this)
	readonly goals = new Goals(this)
	readonly charity = new Charity(this)
	readonly adBreaks = new AdBreaks(this)
	readonly shoutouts = new Shoutouts(this)
	readonly shields = new Shields(this)
	readonly roles = new Roles(this)
	readonly bans = new Bans(this)
	readonly unbanRequests = new UnbanRequests(this)
	readonly caution = new Caution(this)
	readonly automod = new Automod(this)
	readonly sharedChats = new SharedChats(this)
	readonly people = new People(this)
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
		const stream = channel.startStream(start.viewers ?? 1, Date.now() - (start.startedSecondsAgo ?? 0) * 1000)
		this.change(channel, () => {
			if (start.title !== undefined) channel.title = start.title
			if (start.category !== undefined) channel.category = this.categories.demand(start.category)
			if (start.language !== undefined) channel.language = start.language
			if (start.tags !== undefined) channel.tags = start.tags
		})
		this.points.beginStream(login)
		this.tell(streamOnline(channel, stream))
	}

	goOffline(login: string): void {
		const channel = this.channel(login)
		const wasLive = channel.stream !== undefined
		channel.stream = undefined
		if (wasLive) this.tell(streamOffline(channel))
	}

	setViewers(login: string, viewers: number): void {
		const { stream } = this.channel(login)
		if (!stream) throw new Error(`${login} is not live`)
		stream.viewers = viewers
	}

	setTitle(login: string, title: string): void {
		const channel = this.channel(login)
		this.change(channel, () => (channel.title = title))
	}

	setCategory(login: string, nameOrId: string): void {
		const channel = this.channel(login)
		this.change(channel, () => (channel.category = this.categories.demand(nameOrId)))
	}

	setClipDelay(seconds: number): void {
		this.clipDelaySeconds = seconds
	}

	setClipsAllowed(login: string, allowed: boolean): void {
		this.channel(login).clipsAllowed = allowed
	}

	makeModerator(channelLogin: string, userLogin: string): void {
		this.roles.addModerator(channelLogin, userLogin)
	}

	removeModerator(channelLogin: string, userLogin: string): void {
		this.roles.removeModerator(channelLogin, userLogin)
	}

	makeEditor(channelLogin: string, userLogin: string): void {
		this.channel(channelLogin).editors.add(this.channel(userLogin).owner.login)
	}

	removeEditor(channelLogin: string, userLogin: string): void {
		this.channel(channelLogin).editors.delete(userLogin)
	}

	/** A viewer writes in a chat. */
	writeChat(channelLogin: string, userLogin: string, text: string): Message {
		return this.chat.say(channelLogin, userLogin, text)
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

	override disconnect(login: string, clientId: string): void {
		super.disconnect(login, clientId)
		this.eventsub.revoke({ user: login, clientId }, 'authorization_revoked')
	}

	tell(...happenings: readonly Happening[]): void {
		for (const happening of happenings) this.eventsub.emit(happening)
	}

	/** Changes what a channel says of itself, and tells of it if it then says something else. */
	change(channel: Channel, change: () => void): void {
		const before = JSON.stringify(channelUpdate(channel))
		change()
		const happening = channelUpdate(channel)
		if (JSON.stringify(happening) !== before) this.tell(happening)
	}

	/** Twitch tells all who subscribed to it; for what no other function of the world does. */
	emit(type: string, version: string, about: Condition, event: unknown): void {
		this.eventsub.emit({ type, version, about, event })
	}

	/** Does what is due, where only `Date` is faked. */
	catchUp(): void {
		this.timetable.catchUp()
	}
}
