import type { User } from './users.js'

export interface Invite {
	readonly user: User
	readonly at: number
	status: 'INVITED' | 'ACCEPTED' | 'READY'
}

/** Whoever sits in a slot. */
export interface Guest {
	readonly user: User
	readonly assignedAt: number
	isLive: boolean
	/** Whether the host lets them be heard and seen, and how loud. */
	audio: boolean
	video: boolean
	volume: number
}

/** What the host sets of a slot. */
export type SlotSettings = Partial<Pick<Guest, 'isLive' | 'audio' | 'video' | 'volume'>>

export interface GuestSession {
	readonly id: string
	readonly startedAt: number
	readonly host: User
	readonly invites: Map<User, Invite>
	/** By their slots: the host's is 0. */
	readonly slots: Map<string, Guest>
}

export const hostSlot = '0'

export function guestNow(user: User, isLive: boolean): Guest {
	return { user, assignedAt: Date.now(), isLive, audio: true, video: true, volume: 100 }
}
