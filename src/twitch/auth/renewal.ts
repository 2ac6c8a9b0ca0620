import { asError } from '../oauth/deadline.js'
import type { Secret } from '../oauth/secret.js'
import type { Grant, Validation } from '../oauth/validate.js'
import { Backoff } from './backoff.js'
import type { Trouble } from './session-state.js'
import { TokenSourceError, type TokenSource } from './token-source.js'

interface RenewalSettings {
	readonly source: TokenSource
	readonly signal: AbortSignal
	readonly inspect: (token: Secret) => Promise<Validation>
	/** The token in use, where one works. */
	readonly current: () => Secret | undefined
	readonly isRefused: (token: Secret) => boolean
	readonly onGood: (token: Secret, grant: Grant) => void
	readonly onInvalid: (token: Secret) => void
	/** `undefined` when the trouble is over. */
	readonly onTrouble: (trouble: Trouble | undefined) => void
}

type Outcome = 'new' | 'same' | Trouble

/** Gets a new token from the source: one attempt at a time, and after a failure the next one by itself. */
export class Renewal {
	readonly #settings: RenewalSettings
	readonly #soon = new Backoff(1000, 60_000)
	readonly #slowly = new Backoff(60_000, 600_000)
	#underWay: Promise<Outcome> | undefined
	#timer: NodeJS.Timeout | undefined
	#trouble: Trouble | undefined
	/** Milliseconds since 1970. */
	#notBefore = 0
	/** A token that came while Twitch could not be asked about it. */
	#unproven: Secret | undefined
	/** The current token's life nears its end: to be given the same one again is no success. */
	#isDue = false

	constructor(settings: RenewalSettings) {
		this.#settings = settings
	}

	/** Asks the source at once, or joins the attempt that is under way. Never rejects. */
	async now(): Promise<Outcome> {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#underWay ??= this.#attempt()
		return this.#underWay
	}

	/** Because somebody wants it: whatever the source has now counts, and not what it gave before. */
	async afresh(): Promise<Outcome> {
		this.#unproven = undefined
		return this.now()
	}

	/** The source has something that nobody asked for: an attempt that is under way may have missed it. */
	async ready(): Promise<void> {
		await this.#underWay
		await this.afresh()
	}

	/** The renewal ahead of expiry. */
	async due(): Promise<void> {
		this.#isDue = true
		if (!this.#mustWait()) await this.now()
	}

	/** The token in use is over. A late source has its new one right then: asked at once, and the waits begin anew. */
	async expired(): Promise<void> {
		this.#soon.reset()
		if (this.#mustWait()) this.#settings.onTrouble(this.#trouble)
		else await this.now()
	}

	/** After a failure, until the next attempt. */
	isWaiting(): boolean {
		return this.#timer !== undefined
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
	}

	/** The source asked to be left alone (Retry-After), and the next attempt is set for then. */
	#mustWait(): boolean {
		return this.isWaiting() && Date.now() < this.#notBefore
	}

	async #attempt(): Promise<Outcome> {
		try {
			return await this.#tryOnce()
		} finally {
			this.#underWay = undefined
		}
	}

	async #tryOnce(): Promise<Outcome> {
		const { source, signal } = this.#settings
		try {
			const token = this.#unproven ?? (await source.fetch(signal))
			signal.throwIfAborted()
			return await this.#consider(token)
		} catch (error) {
			if (signal.aborted) return { kind: 'transient', sentence: asError(signal.reason).message, retryAt: Infinity }
			if (error instanceof TokenSourceError) return this.#failed(error)
			// What no source announces is a defect of the source: shown, and not allowed to end the session.
			return this.#failed(new TokenSourceError('transient', `Getting a token from ${source.name} failed unexpectedly.`))
		}
	}

	async #consider(token: Secret): Promise<Outcome> {
		const { source, isRefused, current } = this.#settings
		const name = source.name.replace(/^t/, 'T')
		if (isRefused(token)) {
			this.#unproven = undefined
			if (source.fixed) throw new TokenSourceError('login', source.fixed.ended)
			throw new TokenSourceError(
				'transient',
				`${name} still returns the expired token. If this lasts, log in there again.`,
			)
		}
		if (current()?.equals(token)) {
			if (this.#isDue && source.fixed) throw new TokenSourceError('login', source.fixed.ending)
			if (this.#isDue) throw new TokenSourceError('transient', `${name} still returns the old token.`)
			return this.#succeeded('same')
		}
		return this.#prove(token)
	}

	async #prove(token: Secret): Promise<Outcome> {
		const { source, signal, inspect, onGood, onInvalid } = this.#settings
		const name = source.name.replace(/^t/, 'T')
		const validation = await inspect(token)
		signal.throwIfAborted()
		this.#unproven = validation.verdict === 'unknown' ? token : undefined
		switch (validation.verdict) {
			case 'valid': {
				const objection = source.objection?.(validation.grant)
				if (objection) return this.#refuseOther(objection)
				this.#isDue = false
				onGood(token, validation.grant)
				return this.#succeeded('new')
			}
			case 'invalid':
				onInvalid(token)
				if (source.fixed) throw new TokenSourceError('login', source.fixed.ended)
				throw new TokenSourceError(
					// Each further attempt would be one more refresh.
					source.isCostly ? 'permanent' : 'transient',
					`${name} returned a token that does not work on Twitch. Log in again there.`,
				)
			case 'unusable':
				throw new TokenSourceError('permanent', `${name} returned a token that cannot serve. ${validation.sentence}.`)
			case 'unknown':
				throw new TokenSourceError('transient', `${validation.sentence}.`)
		}
	}

	/** The token is of another account: the one in use goes on, and its own renewal where that is due. */
	async #refuseOther(objection: string): Promise<Outcome> {
		if (!this.#settings.current()) throw new TokenSourceError('login', objection)
		return this.#isDue ? this.#tryOnce() : this.#succeeded('same')
	}

	#succeeded(outcome: 'new' | 'same'): Outcome {
		this.#trouble = undefined
		this.#soon.reset()
		this.#slowly.reset()
		this.#settings.onTrouble(undefined)
		return outcome
	}

	#failed({ kind, message, retryAfter }: TokenSourceError): Outcome {
		const wait =
			kind === 'login' ? Infinity : Math.max(retryAfter, (kind === 'transient' ? this.#soon : this.#slowly).next())
		const trouble: Trouble = { kind, sentence: message, retryAt: Date.now() + wait }
		this.#trouble = trouble
		this.#notBefore = Date.now() + retryAfter
		if (kind !== 'login') this.#timer = setTimeout(() => void this.now(), wait)
		this.#settings.onTrouble(trouble)
		return trouble
	}
}
