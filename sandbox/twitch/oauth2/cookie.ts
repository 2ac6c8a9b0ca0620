import type { RecordedRequest } from '../http/request.js'
import type { User } from '../world/users.js'
import type { World } from '../world/world.js'

// Browsers share cookies between all ports of a host: the name and the path keep it out of other servers' way.
const name = 'simulated-twitch-login'

/** Who is logged in to Twitch in this browser. */
export function userInCookie(world: World, { headers }: RecordedRequest): User | undefined {
	const cookies = (headers.cookie ?? '').split('; ')
	const login = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1)
	return world.users.byLogin(login ?? '')
}

export function cookieFor({ login }: User): Record<string, string> {
	return { 'Set-Cookie': `${name}=${login}; Path=/oauth2; HttpOnly; SameSite=Lax` }
}
