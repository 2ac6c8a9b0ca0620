import { Refusal } from '../../http/answer.js'
import type { User } from '../../world/users.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { isWithinWindow } from '../window.js'

const obstacles = {
	blocked: 'The raiding broadcaster is blocked from the targeted channel.',
	'not accepted': "The targeted channel doesn't accept raids from this broadcaster.",
	'too many': 'There are too many viewers in the raiding party.',
}
const tenMinutes = 10 * 60 * 1000

export const raids: Handlers = {
	'start-a-raid': (call) => {
		const from = call.channel('from_broadcaster_id')?.owner
		const to = call.channel('to_broadcaster_id')?.owner
		if (!from) throw new Refusal(400, 'The ID in the from_broadcaster_id query parameter is not valid.')
		if (!/^\d+$/.test(call.text('to_broadcaster_id') ?? '')) {
			throw new Refusal(400, 'The ID in the to_broadcaster_id query parameter is not valid.')
		}
		if (!to) throw new Refusal(404, 'The targeted channel was not found.')
		if (from === to) {
			throw new Refusal(400, 'The IDs in from_broadcaster_id and to_broadcaster_id cannot be the same ID.')
		}
		checkWindow(call, from)
		if (call.world.raids.pending(from.login) !== undefined) {
			throw new Refusal(409, 'The broadcaster is already in the process of raiding another channel.')
		}
		const obstacle = call.world.raids.obstacle(from.login, to.login)
		if (obstacle) throw new Refusal(400, obstacles[obstacle])
		call.world.raids.start(from.login, to.login)
		return { data: [{ created_at: timestamp(Date.now()), is_mature: false }] }
	},

	'cancel-a-raid': (call) => {
		const from = call.channel('broadcaster_id')?.owner
		if (!from) throw new Refusal(400, 'The ID in the broadcaster_id query parameter is not valid.')
		checkWindow(call, from)
		if (call.world.raids.pending(from.login) === undefined) {
			throw new Refusal(404, "The broadcaster doesn't have a pending raid to cancel.")
		}
		call.world.raids.cancel(from.login)
	},
}

function checkWindow(call: Call, { id }: User): void {
	const isWithin = isWithinWindow(call.world, `${call.endpoint.id} ${id}`, 10, tenMinutes)
	if (!isWithin) throw new Refusal(429, 'The broadcaster exceeded the number of raid requests that they may make.')
}
