import type { World } from '../../sandbox/twitch/index.js'
import { lively, own, type Size } from '../channels.js'
import { forget } from '../silent-companion.js'
import type { SimulatedDesk } from '../simulated/desk.js'

const minute = 60_000
/** Of each hour; then all are offline until the next. */
const minutesLive = 45
const viewers = 500
const messagesAMinute = 20

/** Hours that are all alike: up to 20 channels are live for three quarters of each, and much happens there. */
export class BusyHours {
	/** What Twitch had to tell of, whether anyone listened or not. */
	happenings = 0
	readonly #desk: SimulatedDesk
	readonly #world: World
	readonly #lively: readonly string[]
	#minutes = 0
	#viewer = 0

	constructor(desk: SimulatedDesk, size: Size) {
		this.#desk = desk
		this.#world = desk.twitch.world
		this.#lively = lively(size)
		for (let index = 0; index < viewers; index++) this.#world.addUser({ login: `viewer${index}` })
		for (const channel of this.#world.channels) channel.keepsVideos = false
		this.#world.points.addReward(own, 'Hydrate')
		this.#world.eventsub.onEvent(() => (this.happenings += 1))
	}

	async pass(): Promise<void> {
		for (const login of this.#lively) this.#world.goLive(login, { viewers: 100 })
		for (let passed = 0; passed < 60; passed++) {
			if (passed === minutesLive) for (const login of this.#lively) this.#world.goOffline(login)
			if (passed < minutesLive) this.#happen(passed)
			this.#minutes += 1
			await this.#desk.time.pass(minute)
			this.#forget()
		}
	}

	#happen(passed: number): void {
		const { chat, followers, points, bits, subscribers, shields, chatRooms, raids } = this.#world
		for (const login of this.#lively) {
			chat.say(login, this.#next(), `Message of minute ${this.#minutes}`)
			this.#world.setViewers(login, 100 + (this.#minutes % 50))
		}
		for (let index = 0; index < messagesAMinute; index++) chat.say(own, this.#next(), `Message ${index}`)
		followers.follow(own, this.#next())
		if (passed % 5 === 0) {
			points.resolve(own, points.redeem(own, this.#next(), 'Hydrate').id, 'FULFILLED')
			bits.cheer(own, this.#next(), 100)
			subscribers.resubscribe(own, this.#next(), { months: 3, text: 'Still here' })
			subscribers.gift(own, this.#next(), [this.#next(), this.#next()])
		}
		if (passed % 10 === 0) {
			this.#world.setTitle(own, `Title of minute ${this.#minutes}`)
			chatRooms.change(own, { emoteOnly: passed % 20 === 0 })
			shields.set(own, passed % 20 === 0)
			raids.arrive(this.#next(), own, 30)
		}
		this.#vote(passed)
	}

	/** A poll of a minute and a prediction in each hour. */
	#vote(passed: number): void {
		const { polls, predictions } = this.#world
		if (passed === 5) polls.begin(own, { seconds: 90 })
		if (passed === 6) polls.vote(own, 'Heads')
		if (passed === 10) predictions.begin(own)
		if (passed === 15) predictions.cancel(own)
	}

	#next(): string {
		this.#viewer = (this.#viewer + 1) % viewers
		return `viewer${this.#viewer}`
	}

	/** What Twitch keeps for good is not the module's memory. */
	#forget(): void {
		this.#desk.forget()
		for (const { messages } of this.#world.channels) forget(messages)
		forget(this.#world.points.redemptions(own))
	}
}
