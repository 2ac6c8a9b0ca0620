import type { Channel } from '../../world/channel.js'
import { topOf, type HypeTrain, type HighMark } from '../../world/subjects/hype-train.js'
import { preciseTimestamp } from '../../world/timestamp.js'
import { type Happening, inChannel, named } from '../happening.js'

export function hypeTrainBegin(channel: Channel, train: HypeTrain, high: HighMark | undefined): Happening {
	return inChannel('channel.hype_train.begin', '2', channel, {
		...onTheWay(train),
		all_time_high_level: high?.level ?? 0,
		all_time_high_total: high?.total ?? 0,
	})
}

export function hypeTrainProgress(channel: Channel, train: HypeTrain): Happening {
	return inChannel('channel.hype_train.progress', '2', channel, onTheWay(train))
}

export function hypeTrainEnd(channel: Channel, train: HypeTrain, endedAt: number, cooldownEndsAt: number): Happening {
	return inChannel('channel.hype_train.end', '2', channel, {
		...describe(train),
		ended_at: preciseTimestamp(endedAt),
		cooldown_ends_at: preciseTimestamp(cooldownEndsAt),
	})
}

function onTheWay(train: HypeTrain): object {
	const { progress, goal, expiresAt } = train
	return { ...describe(train), progress, goal, expires_at: preciseTimestamp(expiresAt) }
}

function describe(train: HypeTrain): object {
	return {
		id: train.id,
		total: train.total,
		top_contributions: topOf(train).map(({ user, type, total }) => ({ ...named('', user), type, total })),
		shared_train_participants: null,
		level: train.level,
		started_at: preciseTimestamp(train.startedAt),
		is_shared_train: false,
		type: train.type,
	}
}
