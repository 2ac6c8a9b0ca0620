import type { JsonObject, JsonValue, SomeCompanionConfigField } from '@companion-module/base'
import type { PressPlace, PressResult } from '../actions.js'
import type { SavedSettings } from '../config-page.js'
import type { StatusChange } from '../connection.js'
import type { OptionField } from '../definitions.js'
import type { FeedbackPlace } from '../feedback-handle.js'
import type { LogLine } from '../log.js'
import type { OptionInputs } from '../options/read-options.js'
import type { FeedbackValue } from '../placed-feedback.js'
import type { VariableChange } from '../variable-store.js'

/** What the parent asks of the process that a module runs in. */
export type Request =
	| { kind: 'start'; folder: string; label: string; isFirstInit: boolean; config: JsonObject; secrets: JsonObject }
	| { kind: 'saveConfig'; config: JsonObject; secrets: JsonObject | undefined }
	| { kind: 'rename'; label: string }
	| { kind: 'press'; actionId: string; options: OptionInputs; withDefaults: boolean; place: PressPlace }
	| { kind: 'addFeedback'; feedbackId: string; options: OptionInputs; place: FeedbackPlace }
	| { kind: 'removeFeedback'; id: string }
	| { kind: 'describe' }
	| { kind: 'destroy' }

export type Answer =
	| { kind: 'done' }
	| { kind: 'pressed'; result: PressResult }
	| { kind: 'placed'; feedback: FeedbackState }
	| { kind: 'described'; description: Description }
	| { kind: 'refused'; message: string }

export type Happening =
	| { kind: 'status'; change: StatusChange }
	| { kind: 'log'; line: LogLine }
	| { kind: 'variables'; changes: VariableChange[] }
	| { kind: 'save'; save: Partial<SavedSettings> }
	| { kind: 'feedback'; feedback: FeedbackState }

export interface ToModule {
	number: number
	request: Request
}

/** `ready` once, when the process can be asked. */
export type FromModule = { kind: 'ready' } | { kind: 'answer'; number: number; answer: Answer } | Happening

export interface FeedbackState {
	id: string
	feedbackId: string
	controlId: string
	value?: FeedbackValue
	active: boolean
	checks: number
}

export interface DescribedDefinition {
	id: string
	name: string
	description?: string
	options: OptionField[]
}

/** What a user of Companion would see of the module. */
export interface Description {
	actions: DescribedDefinition[]
	feedbacks: DescribedDefinition[]
	configPage: SomeCompanionConfigField[]
	config: JsonObject
	variables: { [name: string]: JsonValue }
	presetProblems: string[]
}

const fromModule = new Set(['ready', 'answer', 'status', 'log', 'variables', 'save', 'feedback'])

export function isFromModule(message: unknown): message is FromModule {
	return isObject(message) && typeof message.kind === 'string' && fromModule.has(message.kind)
}

export function isToModule(message: unknown): message is ToModule {
	return isObject(message) && typeof message.number === 'number' && isObject(message.request)
}

function isObject(value: unknown): value is { [key: string]: unknown } {
	return typeof value === 'object' && value !== null
}
