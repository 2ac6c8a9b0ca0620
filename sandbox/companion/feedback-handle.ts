import type { OptionInputs } from './options/read-options.js'
import type { FeedbackValue } from './placed-feedback.js'

export interface FeedbackPlace {
	/** The key that the feedback sits on. */
	controlId?: string
	isInverted?: boolean
}

/** A feedback that a test has put on a key. */
export interface FeedbackHandle {
	readonly id: string
	readonly feedbackId: string
	readonly controlId: string
	/** What the module answered last; undefined while it has not, or when Companion refused the options. */
	readonly value: FeedbackValue | undefined
	/** For a boolean feedback: whether its style shows, inversion included. */
	readonly active: boolean
	/** How often the callback was called. */
	readonly checks: number
	change(options: OptionInputs): Promise<void>
	remove(): void
}
