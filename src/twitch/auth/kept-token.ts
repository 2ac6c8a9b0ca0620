import { delay } from '../oauth/deadline.js'
import type { Secret } from '../oauth/secret.js'
import type { Grant, Validation } from '../oauth/validate.js'
import { Backoff } from './backoff.js'
import type { CurrentState } from './current-state.js'
import type { TokenSource } from './token-source.js'

interface KeptTokenSettings {
	readonly source: TokenSource
	readonly current: CurrentState
	readonly inspect: (token: Secret) => Promise<Validation>
	readonly onGood: (token: Secret, grant: Grant) => void
	readonly onInvalid: (token: Secret) => void
	/** The token cannot be used, and nobody has asked the source so far. */
	readonly onNothing: () => void
}

/** Judges the last good token of an earlier run, which is used while the source is asked. */
export class KeptToken {
	readonly #settings: KeptTokenSettings
	#isJudging = false

	constructor(settings: KeptTokenSettings) {
		this.#settings = settings
	}

	/** It is being judged for the first time: until then nothing else is said. */
	get isJudging(): boolean {
		return this.#isJudging
	}

	/** @param signal ends when the login is given up */
	async judge(token: Secret, signal: AbortSignal): Promise<void> {
		const { source, current, inspect, onGood, onInvalid, onNothing } = this.#settings
		const again = new Backoff(1000, 60_000)
		const isWanted = (): boolean => !signal.aborted && current.isWithoutToken()
		this.#isJudging = true
		let validation = await inspect(token)
		this.#isJudging = false
		if (signal.aborted) return
		if (validation.verdict !== 'valid') this.#tell(validation)
		// A desk that starts with no network at all still has this token when Twitch can be asked.
		while (validation.verdict === 'unknown' && isWanted()) {
			await delay(again.next(), signal).catch(() => undefined)
			if (isWanted()) validation = await inspect(token)
		}
		if (validation.verdict === 'invalid') onInvalid(token)
		if (!isWanted()) return
		// The account may have become another one since the token was kept.
		if (validation.verdict === 'valid' && !source.objection?.(validation.grant)) onGood(token, validation.grant)
		else if (source.isCostly) onNothing()
	}

	/** A source that is not asked meanwhile says nothing itself of why there is no token. */
	#tell(validation: Validation): void {
		const { current, source } = this.#settings
		if (current.trouble || validation.verdict !== 'unknown' || !source.isCostly) current.setTrouble(current.trouble)
		else current.setTrouble({ kind: 'transient', sentence: `${validation.sentence}.`, retryAt: Date.now() })
	}
}
