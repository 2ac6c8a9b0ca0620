import { channelUpdate } from '../eventsub/events/stream.js'
import { EventSub } from '../eventsub/eventsub.js'
import type { Happening } from '../eventsub/happening.js'
import type { Condition } from '../eventsub/subscription.js'
import { Accounts } from './accounts.js'
import { Categories, type Category, type NewCategory } from './categories.js'
import { Channel } from './channel.js'
import { StreamCache } from './stream-cache.js'
import { Timetable } from './timetable.js'
import type { NewUser, User } from './users.js'

/** Every user has a channel, and of what happens there Twitch tells who asked for it. */
export class Channels extends Accounts {
	readonly categories = new Categories()
	readonly timetable = new Timetable()
	readonly eventsub = new EventSub(this.timetable)
	readonly channels: Channel[] = []
	readonly streamCache = new StreamCache()

	addUser(user: NewUser): User {
		const added = this.users.add(user)
		this.channels.push(new Channel(added))
		return added
	}

	addCategory(category: NewCategory): Category {
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

	override disconnect(login: string, clientId: string): void {
		super.disconnect(login, clientId)
		this.eventsub.revoke({ user: login, clientId }, 'authorization_revoked')
	}

	tell(...happenings: readonly Happening[]): void {
		for (const happening of happenings) this.eventsub.emit(happening)
	}

	/** Changes what a channel says of itself, and tells of it if it then says something else. */
	change(channel: Channel, change: () => void): void {
		this.streamCache.note(channel)
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
