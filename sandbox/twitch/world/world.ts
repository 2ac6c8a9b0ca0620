import { Trouble } from '../http/trouble.js'
import type { NewAd } from './ad-schedule.js'
import type { Message } from './channel.js'
import { Channels } from './channels.js'
import { RateLimits } from './rate-limits.js'
import {
	AdBreaks,
	Automod,
	Bans,
	Bits,
	BlockedTerms,
	Blocks,
	Caution,
	Charity,
	Chat,
	ChatColors,
	ChatRooms,
	Chatters,
	Extensions,
	Followers,
	Goals,
	GuestStar,
	HypeTrains,
	People,
	Pins,
	Points,
	Polls,
	Predictions,
	Raids,
	Roles,
	Schedules,
	SharedChats,
	Shields,
	Shoutouts,
	Streams,
	Subscribers,
	Teams,
	UnbanRequests,
	Videos,
} from './subjects/index.js'
import type { StreamStart } from './subjects/streams.js'

/** All that the simulated Twitch knows. Tests and scripts steer it; requests read and change it. */
export class World extends Channels {
	readonly rateLimits = new RateLimits()
	readonly trouble = new Trouble()
	readonly chat = new Chat(this)
	readonly chatRooms = new ChatRooms(this)
	readonly followers = new Followers(this)
	readonly subscribers = new Subscribers(this)
	readonly bits = new Bits(this)
	readonly pins = new Pins(this)
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
	readonly schedules = new Schedules(this)
	readonly teams = new Teams(this)
	readonly guestStar = new GuestStar(this)
	readonly chatColors = new ChatColors(this)
	readonly blocks = new Blocks(this)
	readonly blockedTerms = new BlockedTerms(this)
	readonly extensions = new Extensions(this)
	readonly videos = new Videos(this)
	readonly streams = new Streams(this)
	/** Reasons for which the next chat messages are dropped. */
	readonly dropReasons: { code: string; message: string }[] = []
	/** How long after its creation Get Clips finds a clip; Infinity: never. */
	clipDelaySeconds = 3

	goLive(login: string, start: StreamStart = {}): void {
		this.streams.begin(login, start)
	}

	goOffline(login: string): void {
		this.streams.end(login)
	}

	/** The next ad of a live channel, in place of any that was to come. */
	scheduleAd(login: string, ad: NewAd): void {
		this.adBreaks.schedule(login, ad)
	}

	setViewers(login: string, viewers: number): void {
		this.streams.setViewers(login, viewers)
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
		this.channel(channelLogin).editors.set(this.channel(userLogin).owner.login, Date.now())
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

	rateLimit({ remaining, resetInSeconds, user }: { remaining: number; resetInSeconds: number; user?: string }): void {
		this.rateLimits.force(remaining, resetInSeconds, user && this.users.demand(user).id)
	}

	restoreRateLimit(): void {
		this.rateLimits.restore()
	}
}
