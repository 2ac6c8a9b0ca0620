import type { JsonValue } from '@companion-module/base'
import { isReserved } from './definitions.js'
import type { Emissions } from './emissions.js'
import { Listeners } from './listeners.js'
import type { Log } from './log.js'
import { throughJson } from './through-json.js'

export interface VariableChange {
	name: string
	value: JsonValue
}

export type VariableBatch = { [name: string]: JsonValue | undefined }

/** The variables of one connection: values need a definition, and what is undefined is an empty text. */
export class VariableStore {
	readonly definitions = new Map<string, { name: string }>()
	readonly values = new Map<string, JsonValue>()
	/** Every `setVariableValues` as it came. */
	readonly batches: VariableBatch[] = []
	/** Names of values that Companion threw away because they have no definition. */
	readonly dropped: string[] = []
	readonly changed = new Listeners<VariableChange[]>()
	#snapshot: { readonly [name: string]: JsonValue } | undefined

	constructor(
		readonly log: Log,
		readonly emissions: Emissions,
	) {}

	/** All values by name, the same object until one changes: who waits for a value asks thousands of times. */
	get snapshot(): { readonly [name: string]: JsonValue } {
		this.#snapshot ??= Object.fromEntries(this.values)
		return this.#snapshot
	}

	define(definitions: { [name: string]: { name: string } }): void {
		this.emissions.add('variable definitions', definitions)
		this.definitions.clear()
		for (const [name, definition] of Object.entries(definitions)) {
			if (this.#isRefused(name, 'definitions')) continue
			this.definitions.set(name, throughJson(definition))
		}
		for (const name of this.values.keys()) if (!this.definitions.has(name)) this.values.delete(name)
		this.#apply([...this.definitions.keys()].flatMap((name) => (this.values.has(name) ? [] : [{ name, value: '' }])))
	}

	set(values: VariableBatch, needsDefinition: boolean): void {
		this.emissions.add('variables', values)
		this.batches.push(throughJson(values))
		const changes: VariableChange[] = []
		for (const [name, value = ''] of Object.entries(values)) {
			if (this.#isRefused(name, 'values')) continue
			if (needsDefinition && !this.definitions.has(name)) this.dropped.push(name)
			else changes.push({ name, value: throughJson(value) })
		}
		this.#apply(changes)
	}

	#apply(values: VariableChange[]): void {
		this.#snapshot = undefined
		const changes = values.filter(({ name, value }) => JSON.stringify(this.values.get(name)) !== JSON.stringify(value))
		for (const { name, value } of changes) this.values.set(name, value)
		if (changes.length > 0) this.changed.tell(changes)
	}

	#isRefused(name: string, kind: string): boolean {
		if (!isReserved(name) && /^[a-zA-Z0-9-_.]+$/.test(name)) return false
		this.log.companion(
			'warn',
			`Ignoring variable ${kind} with ${isReserved(name) ? 'reserved' : 'invalid'} ids: ${name}`,
		)
		return true
	}
}
