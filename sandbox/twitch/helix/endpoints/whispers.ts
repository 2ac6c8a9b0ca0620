import { Refusal } from '../../http/answer.js'
import type { User } from '../../world/users.js'
import type { World } from '../../world/world.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

const second = 1000
const day = 24 * 60 * 60 * second

export const whispers: Handlers = {
	'send-whisper': (call) => {
		const from = call.user
		const to = recipientOf(call)
		const { people } = call.world
		checkMaySend(call.world, from)
		checkMayReceive(call.world, from, to)
		checkRates(call.world, from, to)
		if (people.dropsWhispers) return
		// What is too long is cut off, and nothing is said of it.
		const longest = people.hasWhispered(to.login, from.login) ? 10_000 : 500
		const text = [...(call.text('message') ?? '')].slice(0, longest).join('')
		people.whisper(from.login, to.login, text)
	},
}

function recipientOf(call: Call): User {
	const id = call.text('to_user_id') ?? ''
	const user = call.world.users.byId(id)
	if (user) return user
	if (/^\d+$/.test(id)) throw new Refusal(404, 'The ID in to_user_id was not found.')
	throw new Refusal(400, 'The ID in the to_user_id query parameter is not valid.')
}

function checkMaySend({ people }: World, from: User): void {
	if (!from.hasPhone) {
		throw new Refusal(401, 'The user in the from_user_id query parameter must have a verified phone number.')
	}
	if (people.isSuspended(from)) throw new Refusal(403, 'Suspended users may not send whisper messages.')
	if (!people.mayWhisper(from)) {
		throw new Refusal(403, "The account that's sending the message doesn't allow sending whispers.")
	}
}

function checkMayReceive({ people }: World, from: User, to: User): void {
	if (to === from) {
		throw new Refusal(400, 'The ID in the from_user_id and to_user_id query parameters must be different.')
	}
	if (people.isSuspended(to)) throw new Refusal(400, 'Whisper messages may not be sent to suspended users.')
	if (!people.isOpenTo(to, from)) {
		throw new Refusal(400, "The user that you're sending the whisper to doesn't allow whisper messages.")
	}
}

/** Three a second, a hundred a minute, and to forty users a day. */
function checkRates({ people }: World, from: User, to: User): void {
	const now = Date.now()
	const ages = people.whispers
		.filter((sent) => sent.from === from.login)
		.map(({ at, to: login }) => ({ age: now - at, login }))
	const within = (span: number): typeof ages => ages.filter(({ age }) => age < span)
	const recipients = new Set([...within(day).map(({ login }) => login), to.login])
	if (within(second).length >= 3 || within(60 * second).length >= 100 || recipients.size > 40) {
		throw new Refusal(429, 'The sending user exceeded the number of whisper requests that they may make.')
	}
}
