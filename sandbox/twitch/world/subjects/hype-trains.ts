import { hypeTrainBegin, hypeTrainEnd, hypeTrainProgress } from '../../eventsub/events/hype-train.js'
import type { Channel } from '../channel.js'
import { PerChannel } from '../per-channel.js'
import { randomText } from '../random.js'
import type { World } from '../world.js'
import { contribute, type Contribution, goalOf, type HighMark, type HypeTrain } from './hype-train.js'

const fiveMinutes = 5 * 60 * 1000
const cooldown = 60 * 60 * 1000

/** A train goes on for five minutes, and for as long again at each level; then it ends by itself. */
export class HypeTrains {
	readonly #states = new PerChannel<{ current?: HypeTrain | undefined; high?: HighMark }>(() => ({}))

	constructor(private readonly world: World) {}

	current(channelLogin: string): HypeTrain | undefined {
		return this.#states.of(this.world.channel(channelLogin)).current
	}

	high(channelLogin: string): HighMark | undefined {
		return this.#states.of(this.world.channel(channelLogin)).high
	}

	begin(
		channelLogin: string,
		userLogin: string,
		{ total = 100, type = 'bits' }: { total?: number; type?: Contribution['type'] } = {},
		trainType: HypeTrain['type'] = 'regular',
	): HypeTrain {
		const channel = this.world.channel(channelLogin)
		const startedAt = Date.now()
		const train: HypeTrain = {
			id: randomText(27),
			type: trainType,
			startedAt,
			contributions: [],
			expiresAt: startedAt + fiveMinutes,
			total: 0,
			level: 1,
			progress: 0,
			goal: goalOf(1),
		}
		contribute(train, this.world.users.demand(userLogin), type, total)
		const state = this.#states.of(channel)
		state.current = train
		this.world.tell(hypeTrainBegin(channel, train, state.high))
		this.#endInTime(channel, train)
		return train
	}

	contribute(channelLogin: string, userLogin: string, total: number, type: Contribution['type'] = 'bits'): void {
		const train = this.#demand(channelLogin)
		const channel = this.world.channel(channelLogin)
		if (contribute(train, this.world.users.demand(userLogin), type, total)) {
			train.expiresAt = Date.now() + fiveMinutes
			this.#endInTime(channel, train)
		}
		this.world.tell(hypeTrainProgress(channel, train))
	}

	end(channelLogin: string): void {
		const train = this.#demand(channelLogin)
		const channel = this.world.channel(channelLogin)
		const state = this.#states.of(channel)
		const now = Date.now()
		state.current = undefined
		if (!state.high || train.total > state.high.total) {
			state.high = { level: train.level, total: train.total, at: now }
		}
		this.world.tell(hypeTrainEnd(channel, train, now, now + cooldown))
	}

	#endInTime(channel: Channel, train: HypeTrain): void {
		const { login } = channel.owner
		this.world.timetable.at(train.expiresAt, () => {
			if (this.current(login) === train && Date.now() >= train.expiresAt) this.end(login)
		})
	}

	#demand(channelLogin: string): HypeTrain {
		const train = this.current(channelLogin)
		if (!train) throw new Error(`No Hype Train is on its way in the channel of ${channelLogin}`)
		return train
	}
}
