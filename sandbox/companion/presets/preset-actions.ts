import type { CompanionButtonStepActions, CompanionPresetAction } from '@companion-module/base'

export interface ActionSet {
	/** `down`, `up`, `rotate_left`, `rotate_right` or a long press's milliseconds. */
	set: string
	actions: CompanionPresetAction[]
}

const named = new Set(['down', 'up', 'rotate_left', 'rotate_right'])

export function isActionSet(set: string): boolean {
	return named.has(set) || /^\d+$/.test(set)
}

export function actionSets(step: CompanionButtonStepActions): ActionSet[] {
	return Object.entries(step).flatMap(([set, given]: [string, CompanionButtonStepActions[number] | string]) => {
		if (set === 'name' || typeof given === 'string' || !given) return []
		return [{ set, actions: Array.isArray(given) ? given : given.actions }]
	})
}
