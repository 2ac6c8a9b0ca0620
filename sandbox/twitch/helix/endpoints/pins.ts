import { Refusal } from '../../http/answer.js'
import type { Pin } from '../../world/subjects/pins.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { isWithinWindow } from '../window.js'

const tenSeconds = 10_000

export const pins: Handlers = {
	'get-pinned-chat-message': (call) => {
		const pin = call.world.pins.of(loginOf(call))
		return { data: pin ? [show(call, pin)] : [] }
	},

	'pin-chat-message': (call) => {
		const login = loginOf(call)
		const seconds = secondsIn(call)
		checkWindow(call, 'Pin rate limit exceeded.')
		const id = call.text('message_id')
		const message = call.world.channel(login).messages.find((each) => each.id === id && !each.deleted)
		if (!message) throw new Refusal(404, 'Message not found.')
		if (call.world.pins.of(login)?.message === message) throw new Refusal(409, 'The message is already pinned.')
		call.world.pins.pin(login, message, { ...(seconds === undefined ? {} : { seconds }), by: call.user.login })
	},

	'update-pinned-chat-message': (call) => {
		const seconds = secondsIn(call)
		checkWindow(call, 'Rate limit exceeded.')
		checkPinned(call)
		call.world.pins.extend(loginOf(call), seconds)
	},

	'unpin-chat-message': (call) => {
		checkWindow(call, 'Rate limit exceeded.')
		checkPinned(call)
		call.world.pins.unpin(loginOf(call))
	},
}

function loginOf(call: Call): string {
	return call.channel('broadcaster_id')?.owner.login ?? ''
}

function secondsIn(call: Call): number | undefined {
	const seconds = call.number('duration_seconds')
	if (seconds !== undefined && (seconds < 30 || seconds > 1800)) {
		throw new Refusal(400, 'The value in the duration_seconds query parameter is not valid.')
	}
	return seconds
}

/** The documentation names a limit, but not how high it is. */
function checkWindow(call: Call, complaint: string): void {
	if (!isWithinWindow(call.world, `pins ${loginOf(call)}`, 10, tenSeconds)) throw new Refusal(429, complaint)
}

function checkPinned(call: Call): void {
	if (call.world.pins.of(loginOf(call))?.message.id !== call.text('message_id')) {
		throw new Refusal(404, 'Pinned message not found.')
	}
}

function show(call: Call, { message, by, at, updatedAt, endsAt }: Pin): object {
	return {
		message_id: message.id,
		sender_user_name: call.world.users.demand(message.sender).displayName,
		pinned_by_user_name: by.displayName,
		message: { text: message.text },
		starts_at: timestamp(at),
		ends_at: endsAt === undefined ? null : timestamp(endsAt),
		updated_at: timestamp(updatedAt),
	}
}
