import type { InstanceStatus, JsonObject, JsonValue } from '@companion-module/base'
import { ActionRunner } from './actions.js'
import { ConnectionLife } from './connection-life.js'
import { createContext } from './context.js'
import { Emissions } from './emissions.js'
import { FeedbackBoard } from './feedbacks.js'
import { companionTimeLimits, type TimeLimits } from './lifecycle.js'
import { Listeners, type Listener, type StopListening } from './listeners.js'
import { Log, type LogLine } from './log.js'
import type { UpgradeScript } from './module-class.js'
import { Keys } from './presets/keys.js'
import { PresetShelf } from './presets/preset-shelf.js'
import { throughJson } from './through-json.js'
import { VariableStore, type VariableBatch, type VariableChange } from './variable-store.js'

export interface StatusChange {
	status: InstanceStatus
	message: string | null
}

export interface ConnectionSetup {
	id?: string
	upgradeScripts?: UpgradeScript[]
	/** Shorter than Companion's 10 and 5 seconds, for tests of what is too slow. */
	limits?: Partial<TimeLimits>
}

/** One connection and all that came from its module. */
export class Connection {
	readonly statuses: StatusChange[] = []
	readonly presets = new PresetShelf()
	readonly actions: ActionRunner
	readonly feedbacks: FeedbackBoard
	protected readonly life: ConnectionLife
	protected readonly keys: Keys
	readonly #log = new Log()
	readonly #emissions = new Emissions()
	readonly #variables = new VariableStore(this.#log, this.#emissions)
	readonly #otherVariables = new Map<string, JsonValue>()
	readonly #statusListeners = new Listeners<StatusChange>()

	constructor({ id = 'connection-1', upgradeScripts = [], limits = {} }: ConnectionSetup = {}) {
		const [log, emissions, variables, presets] = [this.#log, this.#emissions, this.#variables, this.presets]
		const allLimits = { ...companionTimeLimits, ...limits }
		const lookup = (label: string, name: string): JsonValue | undefined => this.lookup(label, name)
		const actions = new ActionRunner(log, lookup, allLimits.call)
		const feedbacks = new FeedbackBoard(log, emissions, lookup)
		const context = createContext({
			...{ id, label: id, upgradeScripts, log, emissions, variables, actions, feedbacks, presets },
			needsVariableDefinitions: () => this.life.module?.instanceOptions.disableVariableValidation !== true,
			status: (status, message) => this.#setStatus({ status, message }),
			save: (config, secrets) => this.life.save(config, secrets),
		})
		this.actions = actions
		this.feedbacks = feedbacks
		this.life = new ConnectionLife(context, upgradeScripts, allLimits, log, emissions)
		this.keys = new Keys(presets, { actions, feedbacks, lookup, ownLabel: () => this.label })
		log.written.add(({ level, message, source = '' }) => emissions.add(`${level} ${source}`, message))
		variables.changed.add((changes) => feedbacks.variablesChanged(changes.map(({ name }) => `${this.label}:${name}`)))
	}

	/** From the start of the module until its end, whether its `init` succeeded or not. */
	get isRunning(): boolean {
		return this.life.module !== undefined
	}

	get label(): string {
		return this.life.context.label
	}

	get status(): StatusChange | undefined {
		return this.statuses[this.statuses.length - 1]
	}

	/** The module's lines, and what Companion writes about it. */
	get logs(): readonly LogLine[] {
		return this.#log.lines
	}

	get variables(): { readonly [name: string]: JsonValue } {
		return this.#variables.snapshot
	}

	get variableNames(): readonly string[] {
		return [...this.#variables.definitions.keys()]
	}

	/** Every `setVariableValues` as it came. */
	get variableBatches(): readonly VariableBatch[] {
		return this.#variables.batches
	}

	/** Names of values that were thrown away for want of a definition. */
	get droppedVariables(): readonly string[] {
		return this.#variables.dropped
	}

	get config(): JsonObject {
		return throughJson(this.life.settings?.config ?? {})
	}

	get secrets(): JsonObject {
		return throughJson(this.life.settings?.secrets ?? {})
	}

	/** Every save, by the page and by the module, oldest first. */
	get saves(): ConnectionLife['saves'] {
		return this.life.saves
	}

	/** All that the module ever said: log, statuses, variables, definitions, errors, saved config and page; never its secrets. */
	emittedText(): string {
		if (this.life.module) this.life.fieldsOf()
		return this.#emissions.text()
	}

	onStatus(listener: Listener<StatusChange>): StopListening {
		return this.#statusListeners.add(listener)
	}

	onVariables(listener: Listener<VariableChange[]>): StopListening {
		return this.#variables.changed.add(listener)
	}

	onLog(listener: Listener<LogLine>): StopListening {
		return this.#log.written.add(listener)
	}

	onSave(listener: Listener<ConnectionLife['saves'][number]>): StopListening {
		return this.life.saved.add(listener)
	}

	/** A variable of another connection, or `custom` or `internal`. */
	setOtherVariable(label: string, name: string, value: JsonValue): void {
		this.#otherVariables.set(`${label}:${name}`, value)
		this.feedbacks.variablesChanged([`${label}:${name}`])
	}

	lookup(label: string, name: string): JsonValue | undefined {
		return label === this.label ? this.#variables.values.get(name) : this.#otherVariables.get(`${label}:${name}`)
	}

	#setStatus(change: StatusChange): void {
		this.#emissions.add('status', change)
		this.statuses.push(change)
		this.#statusListeners.tell(change)
	}
}
