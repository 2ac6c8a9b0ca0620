import type { HelixClient } from '../../twitch/helix/client.js'
import type { Notification } from '../../twitch/eventsub/message.js'
import { EventSubSession, type EventSubState } from '../../twitch/eventsub/session.js'
import type { Log } from '../account.js'
import type { WantedSubscription } from '../plan.js'
import { Subscriptions, type Cost } from './subscriptions.js'

interface LiveAccountSettings {
	readonly eventsubUrl: string
	readonly login: string
	readonly helix: HelixClient
	readonly log: Log
	readonly onNotification: (notification: Notification) => void
	/** Events may have been missed: nothing is replayed. */
	readonly onGap: () => void
	/** From now on nothing is missed: what has no event yet is to be read once. */
	readonly onComplete: () => void
	readonly onRoleRefused: (wanted: WantedSubscription) => void
	readonly onChange: () => void
}

/** The live events of one account: its session, and what is subscribed in it. */
export class LiveAccount {
	readonly login: string
	readonly #session: EventSubSession
	readonly #subscriptions: Subscriptions
	#wasLive = false

	constructor(settings: LiveAccountSettings) {
		const { eventsubUrl, login, helix, log, onNotification, onGap, onComplete, onRoleRefused, onChange } = settings
		this.login = login
		this.#subscriptions = new Subscriptions({
			helix,
			log,
			onSessionGone: () => this.#session.renew(),
			onRoleRefused,
			onChange,
			onComplete,
		})
		this.#session = new EventSubSession(eventsubUrl, {
			log,
			onState: (state) => {
				if (state !== 'live') this.#subscriptions.end()
				onChange()
			},
			onSession: (sessionId) => {
				this.#subscriptions.begin(sessionId)
				if (this.#wasLive) onGap()
				this.#wasLive = true
			},
			onNotification,
			onRevocation: (subscriptionId, type, status) => {
				const wanted = this.#subscriptions.revoked(subscriptionId)
				log('debug', `Twitch ended the events of ${type} for @${login}: ${status}.`)
				if (wanted?.rests && status === 'moderator_removed') onRoleRefused(wanted)
			},
		})
	}

	get state(): EventSubState {
		return this.#session.state
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
		this.#subscriptions.end()
	}
}
