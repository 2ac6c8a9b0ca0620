import { isDeepStrictEqual } from 'node:util'
import type { CompanionVariableValues } from '@companion-module/base'
import type { Connection } from '../../core/connection.js'
import type { Cell } from '../../state/cell.js'
import { Watchers } from '../../state/watchers.js'
import type { Surroundings } from '../options/option.js'
import { variablesFor } from './index.js'
import type { Variable } from './variable.js'

export interface VariableHost {
	readonly setVariableDefinitions: (definitions: Record<string, { name: string }>) => void
	readonly setVariableValues: (values: CompanionVariableValues) => void
}

/** Keeps Companion's variables equal to the state, sending only what changed. */
export class VariablePublisher {
	readonly #connection: Connection
	readonly #host: VariableHost
	readonly #watchers = new Watchers()
	readonly #sent = new Map<string, unknown>()
	#variables: Readonly<Record<string, Variable>> = {}

	constructor(connection: Connection, host: VariableHost) {
		this.#connection = connection
		this.#host = host
	}

	/** Defines the variables of these channels and accounts anew, and sends what has no value yet. */
	define(surroundings: Surroundings): void {
		this.#variables = variablesFor(surroundings)
		for (const id of this.#sent.keys()) {
			if (id in this.#variables) continue
			this.#sent.delete(id)
			this.#watchers.forget(id)
		}
		this.#host.setVariableDefinitions(
			Object.fromEntries(Object.entries(this.#variables).map(([id, { name }]) => [id, { name }])),
		)
		this.#send(Object.keys(this.#variables))
	}

	/** Looks again at what read these cells. */
	refresh(changed: ReadonlySet<Cell<unknown>>): void {
		this.#send(this.#watchers.affected(changed))
	}

	end(): void {
		this.#watchers.forgetAll()
	}

	#send(ids: readonly string[]): void {
		const values: CompanionVariableValues = {}
		for (const id of ids) {
			const variable = this.#variables[id]
			if (!variable) continue
			const value = this.#watchers.watch(id, () => variable.read(this.#connection))
			if (this.#sent.has(id) && isDeepStrictEqual(this.#sent.get(id), value)) continue
			this.#sent.set(id, value)
			values[id] = value
		}
		if (Object.keys(values).length > 0) this.#host.setVariableValues(values)
	}
}
