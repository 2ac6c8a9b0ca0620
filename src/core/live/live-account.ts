import { Backoff } from '../../twitch/auth/backoff.js'
import type { HelixClient } from '../../twitch/helix/client.js'
import type { Notification } from '../../twitch/eventsub/message.js'
import { EventSubSession, type EventSubState } from '../../twitch/eventsub/session.js'
import type { Log } from '../account.js'
import type { WantedSubscription } from '../plan.js'
import type { Cost } from './budget.js'
import { Revocations } from './revocations.js'
import { Subscriptions } from './subscriptions.js'

interface LiveAccountSettings {
	readonly eventsubUrl: string
	readonly login: string
	readonly helix: HelixClient
	readonly log: Log
	/** Events of this account came before, in another life. */
	readonly hasMissed: boolean
	readonly onNotification: (notification: Notification) => void
	/** Events may have been missed: nothing is replayed. */
	readonly onGap: () => void
	/** From now on nothing is missed: what has no event yet is to be read once. */
	readonly onComplete: () => void
	readonly onRoleRefused: (wanted: WantedSubscription) => void
	/** These do not run since a limit of Twitch is used up. */
	readonly onFull: (missing: readonly WantedSubscription[]) => void
	/** The token may be worth nothing any more. */
	readonly onLoginTakenBack: () => void
	/** The state, what runs, or what it costs. */
	readonly onChange: () => void
}

/** The live events of one account: its session, and what is subscribed in it. */
export class LiveAccount {
	readonly login: string
	readonly helix: HelixClient
	readonly #settings: LiveAccountSettings
	readonly #session: EventSubSession
	readonly #subscriptions: Subscriptions
	readonly #revocations: Revocations
	/** While others hold all sessions of the account. */
	readonly #patience = new Backoff(60_000, 300_000)
	#isBarred = false
	/** Events came, and then none did. */
	#hasMissed: boolean

	constructor(settings: LiveAccountSettings) {
		const { eventsubUrl, login, helix, log, onNotification, onRoleRefused, onChange } = settings
		this.login = login
		this.helix = helix
		this.#settings = settings
		this.#hasMissed = settings.hasMissed
		this.#subscriptions = new Subscriptions({
			...settings,
			onSessionGone: () => this.#session.renew('Twitch no longer knows this session'),
			onBarred: () => this.#bar(),
			onFirst: () => this.#begin(),
		})
		this.#revocations = new Revocations({
			...settings,
			onAgain: () => this.#subscriptions.again(),
		})
		this.#session = new EventSubSession(eventsubUrl, {
			log,
			onState: (state) => {
				if (state !== 'live') this.#endSubscriptions()
				onChange()
			},
			onSession: (sessionId) => this.#subscriptions.begin(sessionId),
			onNotification,
			onRevocation: (subscriptionId, type, status) => {
				const wanted = this.#subscriptions.revoked(subscriptionId, Revocations.isFinal(status))
				this.#revocations.add(type, status)
				if (wanted?.rests && status === 'moderator_removed') onRoleRefused(wanted)
			},
		})
	}

	/** A session in which nothing runs tells nothing: it is not live yet. */
	get state(): EventSubState {
		const { state } = this.#session
		return state === 'live' && this.count === 0 ? 'connecting' : state
	}

	get count(): number {
		return this.#subscriptions.count
	}

	get cost(): Cost | undefined {
		return this.#subscriptions.cost
	}

	runs(key: string): boolean {
		return this.#subscriptions.runs(key)
	}

	want(wanted: readonly WantedSubscription[], isNew: boolean): void {
		this.#subscriptions.want(wanted, isNew)
		if (wanted.length > 0) this.#session.start()
		else this.#session.stop()
	}

	end(): void {
		this.#session.stop()
		this.#endSubscriptions()
	}

	/** Twitch takes subscriptions in this session. */
	#begin(): void {
		this.#session.accepted()
		this.#patience.reset()
		this.#isBarred = false
		if (!this.#hasMissed) return
		this.#hasMissed = false
		this.#settings.onGap()
	}

	#bar(): void {
		const { log, login } = this.#settings
		if (!this.#isBarred) {
			log(
				'warn',
				`Twitch gives live events of @${login} to three connections at most, and three others have them: other Companions or programs with the same login. Close one of them; every few minutes it is tried again by itself.`,
			)
		}
		this.#isBarred = true
		this.#session.renew('the account has three sessions already', this.#patience.next())
	}

	#endSubscriptions(): void {
		this.#revocations.end()
		this.#hasMissed ||= this.count > 0
		this.#subscriptions.end()
	}
}
