import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'
import type { SessionState, Signed, Trouble } from './session-state.js'

/** The state that a session is in, who waits for the next one, and the trouble that goes along with a token that works. */
export class CurrentState {
	readonly #onState: ((state: SessionState) => void) | undefined
	#waiters: (() => void)[] = []
	#trouble: Trouble | undefined
	#state: SessionState = { kind: 'starting' }
	#lastGrant: Grant | undefined

	constructor(onState: ((state: SessionState) => void) | undefined) {
		this.#onState = onState
	}

	get state(): SessionState {
		return this.#state
	}

	get lastGrant(): Grant | undefined {
		return this.#lastGrant
	}

	get trouble(): Trouble | undefined {
		return this.#trouble
	}

	/** The token in use, where there is one that works. */
	signed(): Signed | undefined {
		return this.#state.kind === 'valid' ? this.#state.signed : undefined
	}

	isCurrent(token: Secret): boolean {
		return this.signed()?.token.equals(token) === true
	}

	/** Another token that works has taken the place of this one. */
	isReplaced(token: Secret): boolean {
		return this.signed()?.token.equals(token) === false
	}

	isWithoutToken(): boolean {
		return this.#state.kind !== 'valid' && this.#state.kind !== 'ended'
	}

	async next(): Promise<void> {
		return new Promise((resolve) => this.#waiters.push(resolve))
	}

	setSigned(signed: Signed): void {
		this.#lastGrant = signed.grant
		this.#set({ kind: 'valid', signed, ...(this.#trouble && { trouble: this.#trouble }) })
	}

	setRenewing(): void {
		this.#set({ kind: 'renewing' })
	}

	/** A new token could not be had, or `undefined`: that is over. */
	setTrouble(trouble: Trouble | undefined): void {
		this.#trouble = trouble
		const state = this.#state
		if (state.kind === 'valid') {
			if (state.trouble !== trouble) this.setSigned(state.signed)
		} else if (trouble) this.#set({ kind: trouble.kind === 'transient' ? 'unreachable' : 'refused', trouble })
	}

	/** There is no login any more, whether its token works or not. */
	setLoggedOut(trouble: Trouble): void {
		this.#lastGrant = undefined
		this.#trouble = trouble
		this.#set({ kind: 'refused', trouble })
	}

	/** Goes along with the next state, without being one itself. */
	noteTrouble(trouble: Trouble | undefined): void {
		this.#trouble = trouble
	}

	end(): void {
		this.#set({ kind: 'ended' })
	}

	#set(state: SessionState): void {
		if (this.#state.kind === 'ended') return
		this.#state = state
		const waiters = this.#waiters
		this.#waiters = []
		for (const resolve of waiters) resolve()
		this.#onState?.(state)
	}
}
