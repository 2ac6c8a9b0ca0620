import type { CompanionActionDefinition, CompanionOptionValues } from '@companion-module/base'
import { withinTime } from './lifecycle.js'
import type { Log } from './log.js'
import { readOptions, type OptionInputs } from './options/read-options.js'
import type { VariableLookup } from './options/variables.js'

export interface PressPlace {
	/** The key that the action sits on. */
	controlId?: string
	surfaceId?: string
}

export interface PressResult {
	/** `skipped`: Companion found the options wrong and never called the module. */
	outcome: 'done' | 'skipped' | 'failed'
	/** In words, as Companion logs it. */
	error?: string
	/** By option: what was wrong with it and came through because the field allows invalid values. */
	tolerated: { [optionId: string]: string }
}

export class ActionRunner {
	definitions = new Map<string, CompanionActionDefinition>()
	#pressed = 0

	constructor(
		readonly log: Log,
		readonly lookup: VariableLookup,
		readonly milliseconds: number,
	) {}

	async press(
		actionId: string,
		given: OptionInputs,
		place: PressPlace = {},
		lookup = this.lookup,
	): Promise<PressResult> {
		const definition = this.definitions.get(actionId)
		if (!definition) return this.#refuse(`Failed to find action definition for ${actionId}`, {})
		const { options, errors, tolerated } = readOptions(definition.options, given, lookup)
		if (Object.keys(errors).length > 0) {
			return this.#refuse(`Failed to parse action options for action ${actionId}: ${JSON.stringify(errors)}`, tolerated)
		}
		const { controlId = 'control', surfaceId } = place
		try {
			const call = run(definition, { ...this.#event(actionId, controlId, options), surfaceId })
			await withinTime(call, this.milliseconds)
			return { outcome: 'done', tolerated }
		} catch (thrown) {
			const error = messageOf(thrown)
			this.log.companion('error', `Error executing action: ${error}`)
			return { outcome: 'failed', error, tolerated }
		}
	}

	/** The button "Learn": what the module says replaces those options. Undefined where there is nothing to learn. */
	async learn(actionId: string, given: OptionInputs): Promise<CompanionOptionValues | undefined> {
		const definition = this.definitions.get(actionId)
		if (!definition?.learn) return undefined
		const { options, errors } = readOptions(definition.options, given, this.lookup)
		if (Object.keys(errors).length > 0) throw new Error('One or more options were invalid')
		const event = this.#event(actionId, 'control', options)
		return withinTime(Promise.resolve(definition.learn(event, context)), definition.learnTimeout ?? this.milliseconds)
	}

	#event(actionId: string, controlId: string, options: CompanionOptionValues): ActionEvent {
		this.#pressed += 1
		return { id: `action-${this.#pressed}`, actionId, controlId, surfaceId: undefined, options }
	}

	#refuse(error: string, tolerated: PressResult['tolerated']): PressResult {
		this.log.companion('warn', error)
		return { outcome: 'skipped', error, tolerated }
	}
}

type ActionEvent = Parameters<CompanionActionDefinition['callback']>[0]

const context: Parameters<CompanionActionDefinition['callback']>[1] = {
	type: 'action',
	setCustomVariableValue: () => {
		throw new Error('setCustomVariableValue is deprecated and not simulated')
	},
}

async function run(definition: CompanionActionDefinition, event: ActionEvent): Promise<void> {
	await definition.callback(event, context)
}

export function messageOf(thrown: unknown): string {
	return thrown instanceof Error ? thrown.message : String(thrown)
}
