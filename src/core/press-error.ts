/** A press that cannot be done, in a sentence for the user; nothing was sent for it. */
export class PressError extends Error {
	constructor(sentence: string) {
		super(sentence)
		// Companion writes the name before the sentence: it says nothing to a user.
		this.name = ''
	}
}
