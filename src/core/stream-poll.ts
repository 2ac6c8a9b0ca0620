import type { State } from '../state/state.js'
import { Deadline } from '../twitch/oauth/deadline.js'
import { getChannels } from '../twitch/helix/channels.js'
import type { HelixClient } from '../twitch/helix/client.js'
import { getStreams } from '../twitch/helix/streams.js'
import type { User } from '../twitch/helix/users.js'
import type { Log } from './account.js'
import type { Accounts } from './accounts.js'
import type { Channels } from './channels.js'
import type { Directory } from './directory.js'
import type { Traffic } from './traffic.js'

const minute = 60_000
/** Titles and categories of channels that are offline change rarely: every fifth look. */
const settingsEvery = 5
/** After so many failed looks in a row it is worth a warning. */
const manyFailures = 3

export interface StreamPollRooms {
	readonly state: State
	readonly accounts: Accounts
	readonly channels: Channels
	readonly directory: Directory
	readonly log: Log
	readonly traffic: Traffic
	/** More is known of who the channels are. */
	readonly onUsers: () => void
}

/** Looks at the streams of all channels together, once a minute and when something became known. */
export class StreamPoll {
	readonly #rooms: StreamPollRooms
	#life = new AbortController()
	#isEnded = false
	readonly #missing = new Set<string>()
	#timer: NodeJS.Timeout | undefined
	#isLooking = false
	#isWantedAgain = false
	#looks = 0
	#failures = 0

	constructor(rooms: StreamPollRooms) {
		this.#rooms = rooms
	}

	/** Looks now and takes the minute from here; settings of channels included. */
	soon(): void {
		this.#looks = 0
		this.#schedule(0)
	}

	/** The look that is under way is of an ended life: its answers count no more. */
	interrupt(): void {
		this.#life.abort()
		this.#life = new AbortController()
	}

	end(): void {
		clearTimeout(this.#timer)
		this.#timer = undefined
		this.#isEnded = true
		this.#life.abort()
	}

	#schedule(milliseconds: number): void {
		clearTimeout(this.#timer)
		if (this.#isEnded) return
		this.#timer = setTimeout(() => {
			this.#schedule(minute)
			void this.#run()
		}, milliseconds)
	}

	async #run(): Promise<void> {
		this.#isWantedAgain = true
		if (this.#isLooking) return
		this.#isLooking = true
		try {
			while (this.#isWantedAgain) {
				this.#isWantedAgain = false
				await this.#look()
			}
		} finally {
			this.#isLooking = false
		}
	}

	async #look(): Promise<void> {
		const { accounts, traffic, log } = this.#rooms
		traffic.show()
		const client = accounts.publicClient
		if (!client || traffic.scarceUntil(client) > 0) return
		const life = this.#life.signal
		const deadline = new Deadline(20_000, life)
		try {
			await this.#read(client.within(deadline))
			this.#failures = 0
		} catch (error) {
			if (life.aborted) return
			this.#failures += 1
			const words = error instanceof Error ? error.message : String(error)
			if (this.#failures === manyFailures) log('warn', `What is shown of the streams is some minutes old: ${words}`)
			else log('debug', `Looking at the streams failed: ${words}`)
		} finally {
			deadline.end()
		}
	}

	async #read(helix: HelixClient): Promise<void> {
		const { state, accounts, channels, directory } = this.#rooms
		state.forgetUnwatched()
		const isTimeForSettings = this.#looks % settingsEvery === 0
		// One that was selected just now is not watched yet.
		const selected = state.selected.peek() ?? []
		const logins = [
			...new Set([...state.channels.peek().map(({ login }) => login), ...state.watchedChannels()].concat(selected)),
		].filter((login) => isTimeForSettings || !this.#missing.has(login))
		const users = await directory.findAll(helix, [
			...new Set([...accounts.signed.map(({ login }) => login), ...logins]),
		])
		channels.refresh()
		this.#rooms.onUsers()
		const wanted = users.filter(({ login }) => logins.includes(login))
		this.#warnOfMissing(logins, wanted)
		this.#looks += 1
		if (wanted.length === 0) return
		const ids = wanted.map(({ id }) => id)
		const askedAt = Date.now()
		const [streams, settings] = await Promise.all([
			getStreams(helix, ids),
			isTimeForSettings ? getChannels(helix, ids) : [],
		])
		for (const user of wanted) {
			const known = state.channel(user.login)
			const info = settings.find(({ broadcasterId }) => broadcasterId === user.id)
			if (info) known.applySettings(settingsOf(info), askedAt)
			known.applyListed(streams.find(({ userId }) => userId === user.id))
		}
	}

	#warnOfMissing(logins: readonly string[], found: readonly User[]): void {
		for (const login of logins) {
			if (this.#missing.has(login) || found.some((user) => user.login === login)) continue
			this.#missing.add(login)
			this.#rooms.log('warn', `There is no Twitch channel "${login}". Check the channels in the connection's settings.`)
		}
	}
}

function settingsOf({
	title,
	categoryId,
	category,
	language,
	tags,
	labels,
}: Awaited<ReturnType<typeof getChannels>>[0]) {
	return { title, categoryId, category, language, tags, labels }
}
