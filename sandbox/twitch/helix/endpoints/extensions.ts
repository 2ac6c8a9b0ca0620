import { Refusal } from '../../http/answer.js'
import { type Placed, type SlotKind, slots } from '../../world/subjects/extensions.js'
import type { World } from '../../world/world.js'
import type { Handlers } from '../handler.js'
import { extensionChanges } from './extension-changes.js'

const kinds: readonly SlotKind[] = ['panel', 'overlay', 'component']

export const extensions: Handlers = {
	'get-user-extensions': (call) => ({
		data: call.world.extensions.installed(call.user.login).map(({ id, version, name, canActivate, types }) => ({
			id,
			version,
			name,
			can_activate: canActivate,
			type: types,
		})),
	}),

	'get-user-active-extensions': (call) => {
		const user = call.has('user_id') ? call.channel('user_id')?.owner : call.user
		if (!user) throw new Refusal(400, 'The ID in the user_id query parameter is not valid.')
		return { data: show(call.world, user.login) }
	},

	'update-user-extensions': (call) => {
		const { login } = call.user
		const [sent] = call.values('data')
		// All is looked at before anything changes.
		for (const { kind, slot, placed } of extensionChanges(call.world.extensions.installed(login), sent)) {
			if (placed) call.world.extensions.activate(login, kind, slot, placed)
			else call.world.extensions.deactivate(login, kind, slot)
		}
		return { data: show(call.world, login) }
	},
}

function show(world: World, login: string): object {
	return Object.fromEntries(
		kinds.map((kind) => {
			const numbers = Array.from({ length: slots[kind] }, (_, index) => index + 1)
			return [
				kind,
				Object.fromEntries(numbers.map((slot) => [slot, showSlot(kind, world.extensions.at(login, kind, slot))])),
			]
		}),
	)
}

function showSlot(kind: SlotKind, placed: Placed | undefined): object {
	if (!placed) return { active: false }
	const { extension, x, y } = placed
	const { id, version, name } = extension
	return { active: true, id, version, name, ...(kind === 'component' ? { x, y } : {}) }
}
