import { timestamp } from '../../world/timestamp.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'

export const shields: Handlers = {
	'get-shield-mode-status': (call) => ({ data: [show(call)] }),

	'update-shield-mode-status': (call) => {
		call.world.shields.set(loginOf(call), call.flag('is_active') ?? false, call.user.login)
		return { data: [show(call)] }
	},
}

function loginOf(call: Call): string {
	return call.channel('broadcaster_id')?.owner.login ?? ''
}

/** Empty where the shield was never up. */
function show(call: Call): object {
	const { active, by, at } = call.world.shields.of(loginOf(call))
	return {
		is_active: active,
		moderator_id: by?.id ?? '',
		moderator_name: by?.displayName ?? '',
		moderator_login: by?.login ?? '',
		last_activated_at: at === undefined ? '' : timestamp(at),
	}
}
