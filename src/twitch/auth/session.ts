import type { Redactor } from '../oauth/redactor.js'
import type { Secret } from '../oauth/secret.js'
import type { Grant, Validation } from '../oauth/validate.js'
import { CurrentState } from './current-state.js'
import { Inspector } from './inspector.js'
import { KeptToken } from './kept-token.js'
import { RefusedTokens } from './refused-tokens.js'
import { Renewal } from './renewal.js'
import { Schedule } from './schedule.js'
import { NoTokenError, type SessionState, type Signed, type TokenHolder } from './session-state.js'
import type { TokenSource } from './token-source.js'
import { closed, waitFor } from './waiting.js'

const loginService = "Twitch's login service"

export interface SessionSettings {
	readonly source: TokenSource
	readonly authUrl: string
	readonly redactor: Redactor
	/** The last good token of an earlier run: used while the source is asked. */
	readonly keptToken?: Secret
	readonly onState?: (state: SessionState) => void
	/** A token was proved good for the first time. */
	readonly onToken?: (token: Secret) => void
	readonly log?: (level: 'debug' | 'info' | 'warn', message: string) => void
}

/**
 * Holds one account's current token, keeps it good, and is the only thing that renews it. A renewal belongs to the
 * session: whoever waits for it may give up, the renewal goes on.
 */
export class Session implements TokenHolder {
	readonly #settings: SessionSettings
	readonly #life = new AbortController()
	readonly #inspector: Inspector
	/** Ends with the login: what it still brings is not wanted after that. */
	#login = new AbortController()
	#renewal: Renewal
	readonly #schedule: Schedule
	readonly #refused = new RefusedTokens()
	#isLoggedOut = false
	readonly #kept: KeptToken
	readonly #current: CurrentState

	constructor(settings: SessionSettings) {
		this.#settings = settings
		this.#current = new CurrentState(settings.onState)
		this.#inspector = new Inspector(settings.authUrl, this.#life.signal)
		this.#schedule = new Schedule(
			{
				onRenewalDue: () => void this.#renewal.due(),
				onValidationDue: (token) => void this.#validateAgain(token),
				onExpiry: (token) => this.#drop(token),
			},
			settings.source.fixed !== undefined,
		)
		this.#kept = new KeptToken({
			source: settings.source,
			current: this.#current,
			inspect: async (token) => this.#inspect(token),
			onGood: (token, grant) => this.#adopt(token, grant),
			onInvalid: (token) => this.#refused.add(token),
			onNothing: () => void this.#renewal.now(),
		})
		this.#renewal = this.#newRenewal()
	}

	get state(): SessionState {
		return this.#current.state
	}

	/** The login was given up on purpose, and no other has come. */
	get isLoggedOut(): boolean {
		return this.#isLoggedOut
	}

	/** The token and what Twitch said of it, where there is one that works. */
	signed(): Signed | undefined {
		return this.#current.signed()
	}

	/** What Twitch said of the last good token: whose session this is, while it is renewed, too. */
	get lastGrant(): Grant | undefined {
		return this.#current.lastGrant
	}

	start(): void {
		const { keptToken, source } = this.#settings
		if (keptToken) void this.#kept.judge(keptToken, this.#login.signal)
		if (!keptToken || !source.isCostly) void this.#renewal.now()
	}

	/** The current token; waits while the first or a new one is being fetched. */
	async token(signal?: AbortSignal): Promise<Signed> {
		for (;;) {
			const { state } = this.#current
			if (state.kind === 'valid') return state.signed
			if (state.kind === 'ended') throw new NoTokenError(closed)
			if (state.kind === 'unreachable' || state.kind === 'refused') throw new NoTokenError(state.trouble.sentence)
			await waitFor(this.#current.next(), signal, this.#settings.source.name)
		}
	}

	/**
	 * What a call does that Twitch answered with 401. Asks /validate with the same token: a good one means a permission
	 * problem, and is never renewed. A bad one is renewed once, however many calls come with it.
	 * @returns the token to repeat the call with, or 'permission'
	 */
	async recover(used: Secret, signal?: AbortSignal): Promise<Signed | 'permission'> {
		if (!this.#refused.has(used)) {
			if (this.#current.isReplaced(used)) return this.token(signal)
			const validation = await waitFor(this.#inspect(used), signal, loginService)
			if (validation.verdict === 'valid') return this.#current.isReplaced(used) ? this.token(signal) : 'permission'
			if (validation.verdict === 'unknown')
				throw new NoTokenError(`${validation.sentence}. The token is kept; try again.`)
			this.#drop(used)
		}
		return this.token(signal)
	}

	/** Asks the source at once. Resolves with whether a different token came; rejects with the failure's sentence. */
	async refetch(signal?: AbortSignal): Promise<'new' | 'same'> {
		const outcome = await waitFor(this.#renewal.afresh(), signal, this.#settings.source.name)
		if (typeof outcome === 'object') throw new NoTokenError(outcome.sentence)
		const before = this.signed()
		if (outcome === 'new' || !before) return 'new'
		// The same token may have other scopes by now, or none at all.
		await waitFor(this.#validateAgain(before.token), signal, loginService)
		return this.#current.isCurrent(before.token) ? 'same' : this.token(signal).then(() => 'new' as const)
	}

	/** The source has a token that nobody asked for: somebody has just logged in. */
	async sourceReady(): Promise<void> {
		await this.#renewal.ready()
	}

	/** The login is given up on purpose: its token is used no more. */
	logOut(sentence: string): void {
		this.#isLoggedOut = true
		const signed = this.signed()
		if (signed) this.#refused.add(signed.token)
		this.#endLogin(new NoTokenError(sentence))
		this.#login = new AbortController()
		this.#renewal = this.#newRenewal()
		this.#current.setLoggedOut({ kind: 'login', sentence, retryAt: Infinity })
	}

	end(): void {
		const reason = new NoTokenError(closed)
		this.#life.abort(reason)
		this.#endLogin(reason)
		this.#current.end()
	}

	#endLogin(reason: NoTokenError): void {
		this.#login.abort(reason)
		this.#schedule.stop()
		this.#renewal.end()
	}

	#newRenewal(): Renewal {
		return new Renewal({
			source: this.#settings.source,
			signal: this.#login.signal,
			inspect: async (token) => this.#inspect(token),
			current: () => this.signed()?.token,
			isRefused: (token) => this.#refused.has(token),
			onGood: (token, grant) => {
				this.#current.noteTrouble(undefined)
				this.#adopt(token, grant)
			},
			onInvalid: (token) => this.#refused.add(token),
			onTrouble: (trouble) => {
				if (this.#kept.isJudging) this.#current.noteTrouble(trouble)
				else this.#current.setTrouble(trouble)
				// A source that refuses may know more of the token in use than we do.
				const signed = this.signed()
				if (signed && trouble?.kind === 'permanent') void this.#validateAgain(signed.token)
			},
		})
	}

	/** Every verdict on the current token counts as its hourly validation. */
	async #inspect(token: Secret): Promise<Validation> {
		this.#settings.redactor.knowToken(token)
		const validation = await this.#inspector.inspect(token)
		const signed = this.signed()
		if (validation.verdict === 'valid' && signed?.token.equals(token)) this.#confirm(signed, validation.grant)
		return validation
	}

	async #validateAgain(token: Secret): Promise<void> {
		const validation = await this.#inspect(token)
		if (!this.#current.isCurrent(token)) return
		if (validation.verdict === 'unknown') {
			this.#settings.log?.('warn', `${validation.sentence}. The token stays in use and is validated again soon.`)
			this.#schedule.validateSoon(token)
		} else if (validation.verdict !== 'valid') this.#drop(token)
	}

	#adopt(token: Secret, grant: Grant): void {
		if (this.#life.signal.aborted || this.#current.isCurrent(token)) return
		this.#isLoggedOut = false
		this.#schedule.begin(token, grant)
		this.#current.setSigned({ token, grant })
		this.#settings.onToken?.(token)
	}

	#confirm(signed: Signed, grant: Grant): void {
		this.#schedule.confirmed(signed.token, grant)
		this.#current.setSigned({ token: signed.token, grant })
	}

	/** The token is of no use any more: a new one is needed now, or is being waited for already. */
	#drop(token: Secret): void {
		this.#refused.add(token)
		const signed = this.signed()
		if (!signed?.token.equals(token)) return
		const { trouble } = this.#current
		const isOver = signed.grant.expiresAt !== undefined && signed.grant.expiresAt <= Date.now()
		this.#schedule.stop()
		this.#current.setRenewing()
		if (isOver) void this.#renewal.expired()
		// A source that is known to fail is not asked more often because calls come; its next attempt is set.
		else if (trouble && this.#renewal.isWaiting()) this.#current.setTrouble(trouble)
		else void this.#renewal.now()
	}
}
