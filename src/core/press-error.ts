/** A press that cannot be done, in a sentence for the user; nothing was sent for it. */
export class PressError extends Error {
	constructor(sentence: string) {
		super(sentence)
		this.name = 'PressError'
	}
}
