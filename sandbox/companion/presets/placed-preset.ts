import type { CompanionButtonStyleProps, CompanionSimplePresetDefinition } from '@companion-module/base'
import type { ActionRunner, PressResult } from '../actions.js'
import type { FeedbackHandle } from '../feedback-handle.js'
import type { FeedbackBoard } from '../feedbacks.js'
import { resolveVariables, type VariableLookup } from '../options/variables.js'
import { localLookup } from './check-preset.js'
import { actionSets } from './preset-actions.js'
import type { LocalVariables } from './preset-shelf.js'

export interface KeyParts {
	actions: ActionRunner
	feedbacks: FeedbackBoard
	lookup: VariableLookup
	ownLabel(): string
}

export interface HowPressed {
	/** Milliseconds until the release. */
	heldFor?: number
	/** Instead of a press: its knob is turned. */
	turn?: 'left' | 'right'
}

/** A key made from a preset. */
export class PlacedPreset {
	readonly handles: FeedbackHandle[] = []
	#step = 0

	constructor(
		readonly controlId: string,
		readonly preset: CompanionSimplePresetDefinition,
		/** The key's local variables: they may be set, as its user can. */
		readonly locals: LocalVariables,
		readonly parts: KeyParts,
	) {}

	async placeFeedbacks(): Promise<void> {
		const lookup = localLookup(this.locals, this.parts.lookup)
		for (const { feedbackId, options, isInverted } of this.preset.feedbacks) {
			const place = { controlId: this.controlId, isInverted }
			this.handles.push(await this.parts.feedbacks.add(feedbackId, options, place, lookup))
		}
	}

	/** A press and its release, or a turn. Held long enough, a long press's actions run instead of the release's. */
	async press({ heldFor = 0, turn }: HowPressed = {}): Promise<PressResult[]> {
		if (turn) return this.#run(`rotate_${turn}`)
		const sets = this.#sets().map(({ set }) => set)
		const longPresses = sets.filter((set) => Number(set) <= heldFor)
		const release = longPresses.sort((a, b) => Number(b) - Number(a))[0] ?? 'up'
		const results = [...(await this.#run('down')), ...(await this.#run(release))]
		if (this.preset.options?.stepAutoProgress !== false) this.#step = (this.#step + 1) % this.preset.steps.length
		return results
	}

	/** What the key shows: its style, changed by its active feedbacks, with the variables in its text. */
	face(): CompanionButtonStyleProps {
		const active = this.preset.feedbacks.filter((_, index) => this.handles[index]?.active)
		const face = Object.assign({}, this.preset.style, ...active.map(({ style }) => style))
		return { ...face, text: resolveVariables(face.text, this.#lookup, new Set()) }
	}

	remove(): void {
		for (const handle of this.handles) handle.remove()
	}

	#sets(): ReturnType<typeof actionSets> {
		const step = this.preset.steps[this.#step]
		return step ? actionSets(step) : []
	}

	/** The actions of one set start in their order, without waiting for each other. */
	async #run(wanted: string): Promise<PressResult[]> {
		const actions = this.#sets().flatMap(({ set, actions }) => (set === wanted ? actions : []))
		return Promise.all(
			actions.map(async ({ actionId, options }) =>
				this.parts.actions.press(actionId, options, { controlId: this.controlId }, this.#lookup),
			),
		)
	}

	/** In actions and text every label but `local` is rewritten to the connection's own. */
	readonly #lookup: VariableLookup = (label, name) =>
		label === 'local' ? this.locals[name] : this.parts.lookup(this.parts.ownLabel(), name)
}
