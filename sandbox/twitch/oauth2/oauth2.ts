import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { activate } from './activate.js'
import { authorize } from './authorize.js'
import { complain, Complaint } from './complaint.js'
import { device } from './device.js'
import { revoke } from './revoke.js'
import { token } from './token.js'
import { validate } from './validate.js'

const routes: Readonly<Record<string, (world: World, request: RecordedRequest) => Answer>> = {
	'GET /validate': validate,
	'POST /revoke': revoke,
	'GET /authorize': authorize,
	'POST /authorize': authorize,
	'POST /token': token,
	'POST /device': device,
	'GET /activate': activate,
	'POST /activate': activate,
}

export function answerOauth2(world: World, request: RecordedRequest): Answer {
	const route = routes[`${request.method} ${request.path}`]
	if (!route) return complain(404, '404 page not found')
	try {
		return route(world, request)
	} catch (error) {
		if (error instanceof Complaint) return error.answer
		throw error
	}
}
