import { Refusal } from '../../http/answer.js'
import type { BlockedTerm } from '../../world/subjects/blocked-terms.js'
import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const blockedTerms: Handlers = {
	'get-blocked-terms': (call) =>
		page(
			call,
			call.world.blockedTerms.of(loginOf(call)).map((term) => show(call, term)),
		),

	'add-blocked-term': (call) => {
		const text = call.text('text') ?? ''
		const length = [...text].length
		if (length < 2 || length > 500) {
			throw new Refusal(400, 'The length of the term in the text field is either too short or too long.')
		}
		if (/[^\s*]\*+[^\s*]/.test(text)) {
			throw new Refusal(400, 'The wildcard character must appear at the beginning or end of a word.')
		}
		return { data: [show(call, call.world.blockedTerms.add(loginOf(call), text, call.user.login))] }
	},

	'remove-blocked-term': (call) =>
		call.world.blockedTerms.remove(loginOf(call), call.text('id') ?? '', call.user.login),
}

function loginOf(call: Call): string {
	return call.channel('broadcaster_id')?.owner.login ?? ''
}

/** What people block stays blocked; only what AutoMod blocks expires. */
function show(call: Call, { id, text, by, at }: BlockedTerm): object {
	return {
		broadcaster_id: call.text('broadcaster_id'),
		moderator_id: by.id,
		id,
		text,
		created_at: timestamp(at),
		updated_at: timestamp(at),
		expires_at: null,
	}
}
