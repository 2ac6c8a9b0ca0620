import type { TopicId } from '../../twitch/eventsub/topics.js'
import type { WantedSubscription } from '../plan.js'

/** What is listened to in the channels: by which account, whether it runs, and how much has come. */
export class Listening {
	readonly #runs: (login: string, key: string) => boolean
	#planned: ReadonlyMap<string, { readonly login: string; readonly key: string }> = new Map()
	readonly #heard = new Map<string, number>()

	/** @param runs whether this subscription of this account runs in a session that is live */
	constructor(runs: (login: string, key: string) => boolean) {
		this.#runs = runs
	}

	/** This is to be listened to from now on, by the accounts' logins. */
	follow(planned: ReadonlyMap<string, readonly WantedSubscription[]>): void {
		this.#planned = new Map(
			[...planned].flatMap(([login, list]) =>
				list.flatMap(({ key, tells }) => (tells ? [[nameOf(tells.topic, tells.channel), { login, key }]] : [])),
			),
		)
	}

	/** Whether every one of these topics is listened to: nothing of the channel is missed. */
	isWhole(channel: string, topics: readonly TopicId[]): boolean {
		return (
			topics.length > 0 &&
			topics.every((topic) => {
				const planned = this.#planned.get(nameOf(topic, channel))
				return planned !== undefined && this.#runs(planned.login, planned.key)
			})
		)
	}

	/** Whether it is this account that listens to one of these topics, as far as it runs. */
	isBy(login: string, channel: string, topics: readonly TopicId[]): boolean {
		return topics.some((topic) => this.#planned.get(nameOf(topic, channel))?.login === login)
	}

	/** An event has come. */
	heard(topic: TopicId, channel: string): void {
		this.#heard.set(nameOf(topic, channel), this.countOf(channel, [topic]) + 1)
	}

	/** How many events of these topics have come. */
	countOf(channel: string, topics: readonly TopicId[]): number {
		return topics.reduce((sum, topic) => sum + (this.#heard.get(nameOf(topic, channel)) ?? 0), 0)
	}
}

function nameOf(topic: TopicId, channel: string): string {
	return `${topic} ${channel}`
}
