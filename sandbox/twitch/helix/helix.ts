import { type Endpoint, examples, findEndpoint } from '../facts/facts.js'
import { type Answer, Refusal } from '../http/answer.js'
import type { RecordedRequest } from '../http/request.js'
import type { World } from '../world/world.js'
import { checkAuthority } from './authority.js'
import { Call } from './call.js'
import { handlers } from './endpoints/index.js'
import { checkParameters } from './parameters.js'
import { requireToken } from './token.js'

/** Answers any request to Helix. */
export function answerHelix(world: World, request: RecordedRequest): Answer {
	world.catchUp()
	const endpoint = findEndpoint(request.method, request.path)
	if (endpoint?.tokens.includes('none')) return example(endpoint)
	return refusing(() => {
		const token = requireToken(world, request)
		const answer = refusing(() => {
			if (!endpoint) throw new Refusal(404, '')
			if (!world.rateLimits.spend(token)) throw new Refusal(429, 'Too many requests')
			return perform(new Call(world, endpoint, request, token))
		})
		return { ...answer, headers: { ...world.rateLimits.headers(token), ...answer.headers } }
	})
}

function perform(call: Call): Answer {
	checkParameters(call)
	checkAuthority(call)
	const handler = handlers[call.endpoint.id]
	return handler ? { status: call.endpoint.success, body: handler(call) } : example(call.endpoint)
}

/** The documented answer; where the documentation shows none, an empty one. */
export function example({ id, success }: Endpoint): Answer {
	return { status: success, body: success === 204 ? undefined : (examples[id]?.responses[0] ?? { data: [] }) }
}

function refusing(act: () => Answer): Answer {
	try {
		return act()
	} catch (error) {
		if (error instanceof Refusal) return error.answer
		throw error
	}
}
