import type { Answer } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { complain } from './complaint.js'
import { revoke } from './revoke.js'
import { validate } from './validate.js'

const routes: Readonly<Record<string, (world: World, request: RecordedRequest) => Answer>> = {
	'GET /validate': validate,
	'POST /revoke': revoke,
}

export function answerOauth2(world: World, request: RecordedRequest): Answer {
	const route = routes[`${request.method} ${request.path}`]
	return route ? route(world, request) : complain(404, '404 page not found')
}
