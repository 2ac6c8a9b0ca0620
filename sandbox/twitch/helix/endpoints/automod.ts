import { Refusal } from '../../http/answer.js'
import { automodAt, type AutomodSettings, categories } from '../../world/subjects/automod.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

const verdicts = new Map([
	['ALLOW', 'approved'],
	['DENY', 'denied'],
] as const)

export const automod: Handlers = {
	'manage-held-automod-messages': (call) => {
		const held = call.world.automod.held(call.text('msg_id') ?? '')
		const action = call.text('action')
		const verdict = [...verdicts].find(([name]) => name === action)?.[1]
		if (!verdict) throw new Refusal(400, 'The value in the action field is not valid.')
		if (!held) throw new Refusal(404, 'The message specified in the msg_id field was not found.')
		if (!held.channel.isModeratedBy(call.user)) {
			throw new Refusal(403, "The user in user_id is not one of the broadcaster's moderators.")
		}
		call.world.automod.resolve(held.id, verdict, call.user.login)
	},

	'get-automod-settings': (call) => ({ data: [show(call)] }),

	'update-automod-settings': (call) => {
		call.world.automod.set(loginOf(call), settingsIn(call), call.user.login)
		return { data: [show(call)] }
	},
}

/** What is not given is 0: a PUT replaces everything. */
function settingsIn(call: Call): AutomodSettings {
	const levels = ['overall_level', ...categories].map((name) => call.number(name) ?? 0)
	if (levels.some((level) => level < 0 || level > 4)) {
		throw new Refusal(400, 'The value of one or more AutoMod settings is not valid.')
	}
	const overall = call.number('overall_level')
	if (overall !== undefined) return automodAt(overall)
	const single = Object.fromEntries(categories.map((name) => [name, call.number(name) ?? 0]))
	return { ...automodAt(0, null), ...single }
}

function loginOf(call: Call): string {
	return call.channel('broadcaster_id')?.owner.login ?? ''
}

function show(call: Call): object {
	const ids = { broadcaster_id: call.text('broadcaster_id'), moderator_id: call.user.id }
	return { ...ids, ...call.world.automod.settings(loginOf(call)) }
}
