import type { CompanionPresetAction } from '@companion-module/base'
import { actionSets } from '../../sandbox/companion/presets/preset-actions.js'
import { presets } from '../../src/definitions/presets/index.js'
import type { Schema } from '../../src/schema.js'

type Action = CompanionPresetAction<Schema['actions']>

export const presetIds = Object.keys(presets)

/** Every action of a preset, and the set that it is in, as Companion names it. */
export function actionsOf(id: string): { set: string; action: Action }[] {
	return (presets[id]?.steps ?? []).flatMap((step) => [
		...inSet('down', step.down),
		...inSet('up', step.up),
		...inSet('rotate_left', step.rotate_left ?? []),
		...inSet('rotate_right', step.rotate_right ?? []),
		...actionSets(step).flatMap(({ set }) => (/^\d+$/.test(set) ? inSet(set, heldIn(step[Number(set)])) : [])),
	])
}

function heldIn(group: { actions: Action[] } | Action[] | undefined): Action[] {
	return Array.isArray(group) ? group : (group?.actions ?? [])
}

function inSet(set: string, actions: readonly Action[]): { set: string; action: Action }[] {
	return actions.map((action) => ({ set, action }))
}
