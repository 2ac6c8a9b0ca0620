import { Cell } from '../../state/cell.js'
import type { Changes } from '../../state/changes.js'
import type { JsonValue } from '../../state/json.js'
import { keyOf, type WantedSubscription } from '../plan.js'

/** An event of any type, as a user asks for it. */
export interface CustomTopic {
	readonly type: string
	readonly version: string
	readonly condition: Readonly<Record<string, string>>
}

/** Events that feedbacks ask for by name: equal topics share one subscription, which goes with the last of them. */
export class CustomEvents {
	readonly #changes: Changes
	readonly #topics = new Map<string, CustomTopic>()
	readonly #last = new Map<string, Cell<JsonValue>>()
	readonly #onChange: () => void

	/** @param onChange other topics are wanted */
	constructor(changes: Changes, onChange: () => void) {
		this.#changes = changes
		this.#onChange = onChange
	}

	/** The last event of the topic, null before the first. Watched. @param id whoever asks */
	want(id: string, topic: CustomTopic): JsonValue {
		const key = keyOfTopic(topic)
		const before = this.#topics.get(id)
		this.#topics.set(id, topic)
		if (!before || keyOfTopic(before) !== key) this.#onChange()
		const cell = this.#last.get(key) ?? new Cell<JsonValue>(this.#changes, null)
		this.#last.set(key, cell)
		return cell.get()
	}

	/** Nobody asks under this id any more. */
	drop(id: string): void {
		if (this.#topics.delete(id)) this.#onChange()
	}

	/** What is wanted, each topic once; `{user_id}` in a condition is the account's own. */
	wanted(userId: string): WantedSubscription[] {
		const wanted = new Map<string, WantedSubscription>()
		for (const { type, version, condition: written } of this.#topics.values()) {
			const condition = filled(written, userId)
			const key = keyOf(type, version, condition)
			wanted.set(key, { key, type, version, condition, costs: false, isCustom: true })
		}
		for (const key of this.#last.keys()) {
			if (![...this.#topics.values()].some((topic) => keyOfTopic(topic) === key)) this.#last.delete(key)
		}
		return [...wanted.values()]
	}

	/** @param userId of the account whose session brought it */
	received(
		type: string,
		version: string,
		condition: Readonly<Record<string, unknown>>,
		event: JsonValue,
		userId: string,
	): void {
		const key = keyOf(type, version, condition)
		for (const topic of this.#topics.values()) {
			if (keyOf(topic.type, topic.version, filled(topic.condition, userId)) === key) {
				this.#last.get(keyOfTopic(topic))?.set(event)
			}
		}
	}
}

function filled(condition: CustomTopic['condition'], userId: string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(condition).map(([name, value]) => [name, value.replaceAll('{user_id}', userId)]),
	)
}

function keyOfTopic({ type, version, condition }: CustomTopic): string {
	return keyOf(type, version, condition)
}
