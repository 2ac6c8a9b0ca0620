import type {
	CompanionInputFieldCheckbox,
	CompanionInputFieldDropdown,
	CompanionInputFieldNumber,
	CompanionInputFieldTextInput,
	JsonValue,
} from '@companion-module/base'
import { PressError } from '../../core/press-error.js'
import type { KnownReward } from '../../state/rewards.js'
import type { KnownChannel } from '../../state/state.js'
import type { Unreadable } from '../variables/readable.js'

/** The kinds of field that actions and feedbacks share. */
export type Field<Id extends string> =
	| CompanionInputFieldTextInput<Id>
	| CompanionInputFieldNumber<Id>
	| CompanionInputFieldDropdown<Id>
	| CompanionInputFieldCheckbox<Id>

/** What choices are made of. */
export interface Surroundings {
	readonly channels: readonly KnownChannel[]
	/** Of the accounts that are signed in. */
	readonly logins: readonly string[]
	/** Of the default account; undefined: of one that has all. */
	readonly scopes: readonly string[] | undefined
	/** Of the default account's own channel. */
	readonly rewards: readonly KnownReward[]
	/** What no account may read in the channels; nothing unless told. */
	readonly unreadable?: Unreadable
}

/** Values for the generated tests: each option is tried with all of them. */
export interface OptionCases {
	readonly accepted: readonly JsonValue[]
	readonly refused: readonly JsonValue[]
	/** Texts that must arrive at Twitch as they are. */
	readonly verbatim?: readonly string[]
	/** The same for a list: what is typed with | between them, all at once. */
	readonly verbatimItems?: readonly string[]
}

/**
 * One option of actions and feedbacks: its field in Companion, and the parser that its value goes through, whatever
 * Companion lets pass. `Saved` is what a preset writes, `Value` what the code gets.
 */
export interface Option<Saved extends JsonValue = JsonValue, Value = unknown> {
	readonly label: string
	/** For HELP: what may be given, in a few words. */
	readonly limits: string
	/** What a new button has, and what one has that was saved before the option existed. */
	readonly standard: Saved
	readonly field: <Id extends string>(id: Id, surroundings: Surroundings) => Field<Id>
	/** @throws {OptionError} that says which option and what is allowed */
	readonly parse: (saved: JsonValue) => Value
	readonly cases: OptionCases
}

export type Options = Readonly<Record<string, Option>>

export type SavedOptions<O extends Options> = { [K in keyof O]: O[K]['standard'] }
export type ParsedOptions<O extends Options> = { [K in keyof O]: ReturnType<O[K]['parse']> }

export class OptionError extends PressError {
	constructor(label: string, allowed: string) {
		super(`${label}: ${allowed}.`)
	}
}

/** What an expression gives when it fails to give a text, and Companion's sign for a variable that is not there. */
const noTexts: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity', 'undefined', '$NA'])

/** @throws {OptionError} where an expression or a variable gave no text: it is not what anybody meant to send */
export function refuseNoText(label: string, typed: string): void {
	if (!noTexts.has(typed.trim())) return
	throw new OptionError(
		label,
		`the expression or variable gives no text (${typed.trim()}). Join texts with concat() or a template`,
	)
}

/** Companion may hand over a number where text is typed, and nothing, or more than text, where an expression stands. */
export function textOf(saved: JsonValue): string {
	if (saved === null) return ''
	return typeof saved === 'object' ? JSON.stringify(saved) : String(saved)
}

/** What an expression gives when it has nothing to give; Companion makes text of it. */
export const nothings: readonly string[] = ['undefined', 'null', 'NaN']

export function isNothing(text: string): boolean {
	return ['', 'null', 'undefined', 'nan'].includes(text.trim().toLowerCase())
}
