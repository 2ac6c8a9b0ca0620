import { AdSchedule } from './ad-schedule.js'
import type { Category } from './categories.js'
import { randomDigits, randomId } from './random.js'
import type { User } from './users.js'

export interface Stream {
	readonly id: string
	readonly startedAt: number
	viewers: number
}

export interface Message {
	readonly id: string
	readonly at: number
	/** The login of who wrote it. */
	readonly sender: string
	readonly text: string
	readonly replyTo: string | undefined
	pinned: boolean
	deleted: boolean
}

export interface Marker {
	readonly id: string
	readonly streamId: string
	readonly at: number
	readonly by: string
	readonly description: string
	readonly positionSeconds: number
}

export interface Clip {
	readonly id: string
	readonly at: number
	readonly creator: string
	readonly title: string
	readonly duration: number
	readonly categoryId: string
	/** When Get Clips starts to find it. */
	readonly readyAt: number
	/** The video that it was cut from, and where it begins there. */
	readonly video?: { readonly id: string; readonly startsAt: number }
}

export class Channel {
	title = ''
	category: Category | undefined
	language = 'en'
	delay = 0
	tags: string[] = []
	labels: string[] = []
	branded = false
	clipsAllowed = true
	/** Whether its streams can be watched afterwards. */
	keepsVideos = true
	stream: Stream | undefined
	readonly moderators = new Set<string>()
	/** Since when each is one. */
	readonly editors = new Map<string, number>()
	readonly messages: Message[] = []
	readonly announcements: { at: number; sender: string; text: string; color: string }[] = []
	readonly cleared: { at: number; by: string }[] = []
	readonly markers: Marker[] = []
	readonly clips: Clip[] = []
	readonly ads = new AdSchedule()
	readonly commercials: { at: number; length: number }[] = []
	readonly shoutouts: { at: number; by: string; to: string }[] = []

	constructor(readonly owner: User) {}

	isModeratedBy(user: User): boolean {
		return user.id === this.owner.id || this.moderators.has(user.login)
	}

	isEditedBy(user: User): boolean {
		return user.id === this.owner.id || this.editors.has(user.login)
	}

	/** When an ad last began, scheduled or started by hand; 0 when none has. */
	get lastAdAt(): number {
		return Math.max(this.ads.lastAt, this.commercials.at(-1)?.at ?? 0)
	}

	startStream(viewers: number, startedAt: number): Stream {
		const stream = { id: randomDigits(11), startedAt, viewers }
		this.stream = stream
		return stream
	}

	write(sender: User, text: string, replyTo?: string): Message {
		const message = {
			id: randomId(),
			at: Date.now(),
			sender: sender.login,
			text,
			replyTo,
			pinned: false,
			deleted: false,
		}
		this.messages.push(message)
		return message
	}
}
