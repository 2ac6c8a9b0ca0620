import type { Changes } from '../../state/changes.js'
import { HappeningQueue } from '../../state/happening-queue.js'
import type { JsonValue } from '../../state/json.js'
import { keyOf, type WantedSubscription } from '../plan.js'

/** An event of any type, as a user asks for it. */
export interface CustomTopic {
	readonly type: string
	readonly version: string
	readonly condition: Readonly<Record<string, string>>
}

/** Milliseconds for which a topic has to stay as it is: while it is typed, each letter makes another one. */
const patience = 2000

/** Events that feedbacks ask for by name: equal topics share one subscription, which goes with the last of them. */
export class CustomEvents {
	readonly #changes: Changes
	readonly #topics = new Map<string, CustomTopic>()
	readonly #last = new Map<string, HappeningQueue<JsonValue>>()
	/** Topics that stayed for a while, by who asks. */
	readonly #settled = new Map<string, CustomTopic>()
	#settling: NodeJS.Timeout | undefined
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
		if (!before) this.#settle()
		else if (keyOfTopic(before) !== key) this.#settleLater()
		const queue = this.#last.get(key) ?? new HappeningQueue<JsonValue>(this.#changes)
		this.#last.set(key, queue)
		return queue.get().last ?? null
	}

	/** Nobody asks under this id any more. */
	drop(id: string): void {
		if (this.#topics.delete(id)) this.#settle()
	}

	end(): void {
		clearTimeout(this.#settling)
		for (const queue of this.#last.values()) queue.end()
	}

	#settleLater(): void {
		clearTimeout(this.#settling)
		this.#settling = setTimeout(() => this.#settle(), patience)
	}

	#settle(): void {
		clearTimeout(this.#settling)
		this.#settled.clear()
		for (const [id, topic] of this.#topics) this.#settled.set(id, topic)
		for (const [key, queue] of this.#last) {
			if ([...this.#topics.values()].some((topic) => keyOfTopic(topic) === key)) continue
			queue.end()
			this.#last.delete(key)
		}
		this.#onChange()
	}

	/** What is wanted, each topic once; `{user_id}` in a condition is the account's own. */
	wanted(userId: string): WantedSubscription[] {
		const wanted = new Map<string, WantedSubscription>()
		for (const { type, version, condition: written } of this.#settled.values()) {
			const condition = filled(written, userId)
			const key = keyOf(type, version, condition)
			wanted.set(key, { key, type, version, condition, costs: false, isCustom: true })
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
				this.#last.get(keyOfTopic(topic))?.add(event)
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
