import type { CompanionMigrationAction, CompanionMigrationFeedback } from '@companion-module/base'
import type { SavedSettings } from './config-page.js'
import type { UpgradeScript } from './module-class.js'
import { throughJson } from './through-json.js'

export interface SavedButtons {
	actions: CompanionMigrationAction[]
	feedbacks: CompanionMigrationFeedback[]
}

/** Config and secrets of a connection that was saved after script number `lastIndex` (-1: before the first). */
export function upgradeSettings(scripts: UpgradeScript[], lastIndex: number, saved: SavedSettings): SavedSettings {
	let settings = throughJson(saved)
	for (const script of scripts.slice(lastIndex + 1)) {
		const props = { ...throughJson(settings), actions: [], feedbacks: [] }
		const { updatedConfig, updatedSecrets } = script({ currentConfig: throughJson(settings.config) }, props)
		settings = { config: updatedConfig ?? settings.config, secrets: updatedSecrets ?? settings.secrets }
	}
	return settings
}

/** Actions and feedbacks are upgraded apart from the config, when Companion meets them: `props.config` is null then. */
export function upgradeButtons(
	scripts: UpgradeScript[],
	lastIndex: number,
	config: SavedSettings['config'],
	saved: SavedButtons,
): SavedButtons {
	let buttons = throughJson(saved)
	for (const [index, script] of scripts.entries()) {
		if (index <= lastIndex) continue
		const props = { config: null, secrets: null, ...throughJson(buttons) }
		const { updatedActions, updatedFeedbacks } = script({ currentConfig: throughJson(config) }, props)
		for (const entity of [...updatedActions, ...updatedFeedbacks]) refuseRawOptions(index, entity)
		buttons = {
			actions: buttons.actions.map((action) => updatedActions.find(({ id }) => id === action.id) ?? action),
			feedbacks: buttons.feedbacks.map((feedback) => updatedFeedbacks.find(({ id }) => id === feedback.id) ?? feedback),
		}
	}
	return throughJson(buttons)
}

function refuseRawOptions(index: number, { id, options }: Pick<CompanionMigrationAction, 'id' | 'options'>): void {
	for (const [option, value] of Object.entries(options)) {
		const wrapped = typeof value === 'object' && value !== null && typeof value.isExpression === 'boolean'
		if (value !== undefined && !wrapped) {
			throw new Error(`Upgrade script ${index} returned the option ${option} of ${id} without { isExpression, value }`)
		}
	}
}
