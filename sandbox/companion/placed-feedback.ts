import type {
	CompanionAdvancedFeedbackResult,
	CompanionFeedbackDefinition,
	CompanionOptionValues,
	JsonValue,
} from '@companion-module/base'
import type { Emissions } from './emissions.js'
import type { Log } from './log.js'
import type { OptionInputs } from './options/read-options.js'
import type { VariableLookup } from './options/variables.js'
import { soon } from './real-time.js'
import { throughJson } from './through-json.js'

export type FeedbackValue = JsonValue | CompanionAdvancedFeedbackResult

/** Where a feedback sits, and what it is asked with. */
export interface FeedbackPlacement {
	readonly id: string
	readonly feedbackId: string
	readonly controlId: string
	/** As the user's "invert" box does: the module never sees it. */
	readonly isInverted: boolean
	readonly lookup: VariableLookup
	given: OptionInputs
}

/** One feedback on a key: what the module knows of it, and what it last answered. */
export class PlacedFeedback {
	/** What the module answered last; undefined while it has not. */
	value: FeedbackValue | undefined
	/** How often the callback was called. */
	checks = 0
	/** `label:name` of the variables in its options. */
	variables = new Set<string>()
	/** Undefined while Companion finds the options wrong: then the module does not know of this feedback. */
	options: CompanionOptionValues | undefined
	#previousOptions: CompanionOptionValues | null = null
	#running: Promise<void> | undefined
	#again = false

	constructor(
		readonly placement: FeedbackPlacement,
		readonly definition: () => CompanionFeedbackDefinition | undefined,
		readonly log: Log,
		readonly emissions: Emissions,
		readonly answered: () => void,
	) {}

	takeOptions(options: CompanionOptionValues): void {
		this.#previousOptions = this.options ?? null
		this.options = options
		this.check()
	}

	dropOptions(): void {
		if (this.options) this.unsubscribe()
		this.options = undefined
	}

	/** A check asked for during a check follows after it, once. */
	check(): void {
		if (!this.options) return
		if (this.#running) this.#again = true
		else this.#running = this.#run()
	}

	unsubscribe(): void {
		const definition = this.definition()
		if (!definition || !this.options) return
		const event = { ...this.#event(definition, this.options), previousOptions: null }
		Promise.resolve(definition.unsubscribe?.(event, { type: 'feedback' })).catch((error: unknown) =>
			this.#complain('unsubscribe', error),
		)
	}

	async settled(): Promise<void> {
		while (this.#running) await this.#running
	}

	async #run(): Promise<void> {
		await Promise.resolve()
		await this.#ask()
		while (this.#again) {
			this.#again = false
			await new Promise<void>((resolve) => void soon(resolve))
			await this.#ask()
		}
		this.#running = undefined
	}

	async #ask(): Promise<void> {
		const definition = this.definition()
		if (!definition || !this.options) return
		try {
			this.checks++
			const value = await definition.callback(this.#event(definition, this.options), { type: 'feedback' })
			this.value = throughJson(value)
			this.emissions.add('feedback', { [this.placement.feedbackId]: value })
			this.answered()
		} catch (error) {
			this.#complain('check', error)
		}
	}

	#event(definition: CompanionFeedbackDefinition, options: CompanionOptionValues): FeedbackEvent {
		const { id, feedbackId, controlId } = this.placement
		return { type: definition.type, id, feedbackId, controlId, options, previousOptions: this.#previousOptions }
	}

	#complain(what: string, error: unknown): void {
		const reason = error instanceof Error ? `${error.message} ${error.stack}` : String(error)
		const { id, feedbackId, controlId } = this.placement
		const feedback = JSON.stringify({ id, feedbackId, controlId, options: this.options })
		this.log.companion('error', `Feedback ${what} failed: ${feedback} - ${reason}`)
	}
}

type FeedbackEvent = Parameters<CompanionFeedbackDefinition['callback']>[0]
