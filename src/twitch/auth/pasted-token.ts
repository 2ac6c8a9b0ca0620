import type { Redactor } from '../oauth/redactor.js'
import type { Secret } from '../oauth/secret.js'
import { TokenSourceError, type TokenSource } from './token-source.js'

/** The source `static`: an access token that the user pasted. It is never renewed. */
export class PastedToken implements TokenSource {
	readonly name = 'the settings'
	readonly fixed = {
		ending: 'The pasted access token is never renewed. Paste a new one into the settings before it ends.',
		ended:
			'The pasted access token has ended, was revoked, or was not pasted whole. Paste a new one into the settings.',
	}
	readonly howToLogIn = 'Paste a new access token into the settings.'
	readonly grantAdvice = 'Paste an access token into the settings that has this scope.'
	#token: Secret | undefined

	constructor(token: Secret, redactor: Redactor) {
		this.#token = token
		redactor.know(token)
	}

	async fetch(): Promise<Secret> {
		if (this.#token) return this.#token
		throw new TokenSourceError('login', `Logged out. ${this.howToLogIn}`)
	}

	/** The settings lose the token, too. */
	forget(): void {
		this.#token = undefined
	}
}
