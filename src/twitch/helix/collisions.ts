import { endpoint, type Endpoint } from './endpoints.js'

/** Where 409 says that somebody else is changing the same at this moment (dev.twitch.tv/docs/api/reference). */
const contested: ReadonlySet<Endpoint> = new Set([
	endpoint('ban-user'),
	endpoint('unban-user'),
	endpoint('warn-chat-user'),
])

/** Two moderators met: nothing was done, and it may well be a moment later. */
export function isCollision(target: Endpoint, status: number): boolean {
	return status === 409 && contested.has(target)
}
