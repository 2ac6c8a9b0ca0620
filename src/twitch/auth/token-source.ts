import type { Secret } from '../oauth/secret.js'
import type { Grant } from '../oauth/validate.js'

/**
 * Where the access tokens of one account come from. The session asks it, one call at a time, and does the rest:
 * validation, waiting, keeping, renewal.
 *
 * To write another source (a vault, a company's secret store): one file that implements `name` and `fetch`, and one entry
 * in `src/definitions/token-sources` with the fields of the config page. All else is for sources that can do more.
 */
export interface TokenSource {
	/** As it stands in sentences: "the token server". */
	readonly name: string

	/**
	 * The current access token; it may be the same as before. Ends with the signal: the account's life is over, or its
	 * login is given up.
	 * @throws {TokenSourceError} for every failure that the user should read about
	 */
	fetch(signal: AbortSignal): Promise<Secret>

	/** It has one token and never another: what is said when that nears its end, and when it is of no use any more. */
	readonly fixed?: { readonly ending: string; readonly ended: string }

	/** Each fetch is a refresh at Twitch: a kept token that works is used up first, and a new one is not asked for twice. */
	readonly isCostly?: boolean

	/** Why a token that Twitch found good is not taken: it is of another account than was expected. */
	objection?(grant: Grant): string | undefined

	/** The login that it is to bring, where that is known before. */
	readonly expected?: string | undefined

	/** Where a user logs in so that the token has these scopes, all that it is to have. */
	loginPage?(scopes: readonly string[]): string | undefined

	/** What a user does to log in again, as a sentence. */
	readonly howToLogIn?: string

	/** What a user does so that a scope is granted, where there is no such page. */
	readonly grantAdvice?: string

	/** A login that a user makes somewhere else, while the module waits for it. */
	readonly login?: LoginByCode

	/** Forgets the login for good. Without it, only whoever keeps the login can end it: `keptElsewhere` says who. */
	readonly forget?: () => void
	readonly keptElsewhere?: string
}

export interface LoginByCode {
	/** Asks for a code, and waits in the background for a user who types it. @throws {TokenSourceError} */
	start(scopes: readonly string[]): Promise<LoginOffer>
	/** Takes the account that has logged in instead of the expected one. @throws {TokenSourceError} when it cannot */
	takeOther(): string
	/** Stays with the expected account, whoever else has logged in. @throws {TokenSourceError} when nobody has */
	keepOwn(): string
}

/** What a user can do now to log in, or has to decide. */
export interface LoginOffer {
	readonly code?: { readonly url: string; readonly userCode: string }
	/** The login of an account that logged in where another was expected: whether it is meant has to be said. */
	readonly other?: { readonly login: string; readonly expected: string; readonly howToTake: string }
}

/** What a source is given to work with. */
export interface SourceHost {
	readonly authUrl: string
	/** Ends with the account's life. */
	readonly life: AbortSignal
	/** What a first login asks for, as the settings are now. */
	readonly scopes: () => readonly string[]
	/** Logins that were saved earlier; what is set is saved before this returns. */
	readonly shelf: LoginShelf
	/** This comes to its end even if the account's life does not last: before that, no other life of it begins. */
	readonly finish: (work: Promise<unknown>) => void
	/** There is a token to be fetched that nobody has asked for. */
	readonly onReady: () => void
	/** The user has something to do, or (`undefined`) no longer. */
	readonly onOffer: (offer: LoginOffer | undefined) => void
}

/** A refresh token that outlives the connection. */
export interface SavedLogin {
	/** Missing where only the login is remembered. */
	readonly refreshToken?: Secret
	/** Missing as long as Twitch was not asked whose it is. */
	readonly login?: string
	readonly userId?: string
	/** Milliseconds since 1970. */
	readonly savedAt: number
}

export interface LoginShelf {
	get(id: string): SavedLogin | undefined
	set(id: string, login: SavedLogin | undefined): void
}

/**
 * `transient`: may pass by itself, asked again within a minute, and a token that still works stays in use.
 * `permanent`: someone must do something elsewhere; asked again slowly, since people mend servers.
 * `settings`: a setting is wrong; the login is kept, and asked for again slowly.
 * `login`: only a new login, or a new token in the settings, helps; not asked again before.
 */
export type FailureKind = 'transient' | 'permanent' | 'settings' | 'login'

export class TokenSourceError extends Error {
	readonly kind: FailureKind
	/** Milliseconds that the source asks to be left alone. */
	readonly retryAfter: number

	/** @param sentence what happened and what to do, without secrets */
	constructor(kind: FailureKind, sentence: string, retryAfter = 0) {
		super(sentence)
		this.name = 'TokenSourceError'
		this.kind = kind
		this.retryAfter = retryAfter
	}
}
