import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { User } from '../world/users.js'
import type { World } from '../world/world.js'
import { readAuthorization, type Authorization } from './authorization.js'
import { Complaint } from './complaint.js'
import { cookieFor, userInCookie } from './cookie.js'
import { formOf } from './form.js'
import { askConsent } from './pages/consent.js'
import { errorPage } from './pages/page.js'

/** The page on which a user lets an app act for them, and what follows from their choice. */
export function authorize(world: World, request: RecordedRequest): Answer {
	const wish = readAuthorization(world, request)
	if (request.method === 'POST') return choose(world, wish, request)
	const decision = world.consent.takeDecision()
	if (decision === 'denied') return deny(wish)
	if (decision) return agree(world, wish, decision)
	const visitor = wish.forceVerify ? undefined : userInCookie(world, request)
	if (visitor && world.consent.covers(visitor, wish.clientId, wish.scopes)) return agree(world, wish, visitor)
	return askConsent(wish, visitor ? [visitor] : world.users.all)
}

function choose(world: World, wish: Authorization, request: RecordedRequest): Answer {
	const form = formOf(request)
	if (form.cancel !== undefined) return deny(wish)
	const user = world.users.byLogin(form.as ?? '')
	if (!user) throw new Complaint(errorPage('There is no such user.'))
	const answer = agree(world, wish, user)
	return { ...answer, headers: { ...answer.headers, ...cookieFor(user) } }
}

function agree(world: World, wish: Authorization, user: User): Answer {
	const { clientId, redirectUri, scopes } = wish
	world.consent.give(user, clientId, scopes)
	const code = world.codes.issue({ user, clientId, redirectUri, scopes })
	return back(wish, { code: code.value, scope: scopes.join(' ') })
}

function deny(wish: Authorization): Answer {
	return back(wish, { error: 'access_denied', error_description: 'The user denied you access' })
}

function back({ redirectUri, state }: Authorization, parameters: Readonly<Record<string, string>>): Answer {
	const url = new URL(redirectUri)
	for (const [name, value] of Object.entries(parameters)) url.searchParams.append(name, value)
	if (state !== undefined) url.searchParams.append('state', state)
	return { status: 302, headers: { Location: url.href } }
}
