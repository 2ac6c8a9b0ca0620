/** A setting that is missing or wrong; the message is a sentence that says which. */
export class SettingsError extends Error {
	constructor(sentence: string) {
		super(sentence)
		this.name = 'SettingsError'
	}
}

/** What the file system refuses is told as a sentence. */
export function attempt<T>(failure: string, act: () => T): T {
	try {
		return act()
	} catch (error) {
		throw new SettingsError(`${failure} (${error instanceof Error ? error.message : String(error)}).`)
	}
}
