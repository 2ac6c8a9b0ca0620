import type { CompanionFeedbackDefinition } from '@companion-module/base'
import type { Emissions } from './emissions.js'
import { Listeners } from './listeners.js'
import type { FeedbackHandle, FeedbackPlace } from './feedback-handle.js'
import type { Log } from './log.js'
import { readOptions, type OptionInputs } from './options/read-options.js'
import type { VariableLookup } from './options/variables.js'
import { PlacedFeedback } from './placed-feedback.js'

/** The feedbacks on keys. Companion gathers answers for some milliseconds; here they count at once, and no timer runs. */
export class FeedbackBoard {
	/** Every id that the module named in `checkFeedbacksById`, known or not. */
	readonly checkedIds: string[] = []
	/** Every feedback type that it named in `checkFeedbacks`; `*` for all. */
	readonly checkedTypes: string[] = []
	/** After each answer of the module. */
	readonly answered = new Listeners<FeedbackHandle>()
	#definitions = new Map<string, CompanionFeedbackDefinition>()
	readonly #placed = new Map<string, PlacedFeedback>()
	#added = 0

	constructor(
		readonly log: Log,
		readonly emissions: Emissions,
		readonly lookup: VariableLookup,
	) {}

	get definitions(): ReadonlyMap<string, CompanionFeedbackDefinition> {
		return this.#definitions
	}

	/** New definitions make Companion compute and hand over every feedback again. */
	define(definitions: Map<string, CompanionFeedbackDefinition>): void {
		this.#definitions = definitions
		for (const feedback of this.#placed.values()) this.#update(feedback)
	}

	async add(
		feedbackId: string,
		given: OptionInputs,
		place: FeedbackPlace = {},
		lookup = this.lookup,
	): Promise<FeedbackHandle> {
		const { controlId = 'control', isInverted = false } = place
		const id = `feedback-${++this.#added}`
		const placement = { id, feedbackId, controlId, isInverted, lookup, given }
		const definition = (): CompanionFeedbackDefinition | undefined => this.#definitions.get(feedbackId)
		if (!definition()) this.log.companion('warn', `Failed to find feedback definition for ${feedbackId}`)
		const feedback = new PlacedFeedback(placement, definition, this.log, this.emissions, () =>
			this.answered.tell(handle),
		)
		const handle = this.#handle(feedback)
		this.#placed.set(id, feedback)
		this.#update(feedback)
		await feedback.settled()
		return handle
	}

	checkByType(feedbackIds: string[]): void {
		if (feedbackIds.length === 0) {
			this.log.companion('error', 'checkFeedbacks cannot be called without any feedback types')
		}
		this.checkedTypes.push(...feedbackIds)
		for (const feedback of this.#placed.values()) {
			if (feedbackIds.includes(feedback.placement.feedbackId)) feedback.check()
		}
	}

	checkAll(): void {
		this.checkedTypes.push('*')
		for (const feedback of this.#placed.values()) feedback.check()
	}

	checkById(ids: string[]): void {
		this.checkedIds.push(...ids)
		for (const id of ids) this.#placed.get(id)?.check()
	}

	/** Options that name a changed variable are computed and handed to the module again. */
	variablesChanged(changed: readonly string[]): void {
		for (const feedback of this.#placed.values()) {
			if (changed.some((variable) => feedback.variables.has(variable))) this.#update(feedback)
		}
	}

	unsubscribe(feedbackIds: string[]): void {
		for (const feedback of this.#placed.values()) {
			if (feedbackIds.length === 0 || feedbackIds.includes(feedback.placement.feedbackId)) feedback.unsubscribe()
		}
	}

	/** Resolves when no check is running or waiting. */
	async settled(): Promise<void> {
		await Promise.all([...this.#placed.values()].map(async (feedback) => feedback.settled()))
	}

	#update(feedback: PlacedFeedback): void {
		const { feedbackId, given, lookup } = feedback.placement
		const definition = this.#definitions.get(feedbackId)
		if (!definition) return feedback.dropOptions()
		const { options, errors, variables } = readOptions(definition.options, given, lookup)
		feedback.variables = variables
		if (Object.keys(errors).length === 0) return feedback.takeOptions(options)
		this.log.companion('warn', `Failed to parse options for feedback ${feedbackId}: ${JSON.stringify(errors)}`)
		feedback.dropOptions()
	}

	#handle(feedback: PlacedFeedback): FeedbackHandle {
		const { id, feedbackId, controlId, isInverted } = feedback.placement
		return {
			...{ id, feedbackId, controlId },
			get value() {
				return feedback.options && feedback.value
			},
			get active() {
				return (feedback.value === true) !== isInverted
			},
			get checks() {
				return feedback.checks
			},
			change: async (options) => {
				feedback.placement.given = options
				this.#update(feedback)
				await feedback.settled()
			},
			remove: () => {
				if (this.#placed.delete(id)) feedback.dropOptions()
			},
		}
	}
}
