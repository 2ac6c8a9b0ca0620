import { conditionFor, topic, topicIds, typeOf, type TopicId } from '../twitch/eventsub/topics.js'
import type { User } from '../twitch/helix/users.js'
import { choose, type Candidate, type Roles } from './choose.js'

/** An account that may subscribe. */
export interface Subscriber extends Candidate {
	readonly login: string
	readonly userId: string
}

/** One subscription that is wanted, in words that are the same for the same one. */
export interface WantedSubscription {
	readonly key: string
	readonly type: string
	readonly version: string
	readonly condition: Readonly<Record<string, string>>
	/** Counts against the ten points, as far as is known before Twitch has answered. */
	readonly costs: boolean
	/** What it tells of; nothing that is planned, but something that a user asks for by name, has none. */
	readonly tells?: { readonly topic: TopicId; readonly channel: string }
	/** A user asks for it by name: a refusal is told. */
	readonly isCustom?: true
	/** The role that it rests on, where that is not certain. */
	readonly rests?: { readonly role: 'moderator'; readonly channel: string }
}

export interface ShownChannel extends Pick<User, 'id' | 'login'> {
	/** Nothing shows more of it than its broadcast. */
	readonly isForStreamOnly?: boolean
}

export interface PlanInput {
	/** In the order of the settings. */
	readonly accounts: readonly Subscriber[]
	/** The channels that are shown, the most important first. */
	readonly channels: readonly ShownChannel[]
	readonly roles: Roles
}

/**
 * Which subscriptions each account should have: each topic of each channel once, by the account that may have it. The
 * same plan for the same input; by login, in the order in which they are to be made.
 */
export function plan({
	accounts,
	channels,
	roles: allRoles,
}: PlanInput): ReadonlyMap<string, readonly WantedSubscription[]> {
	const wanted = new Map<string, Map<string, WantedSubscription>>()
	// Who only might be a moderator is not tried topic by topic: a press that goes through shows it as well.
	const roles: Roles = (login, who, channel) => (allRoles(login, who, channel) === 'yes' ? 'yes' : 'no')
	const want = (login: string, subscription: WantedSubscription): void => {
		const list = wanted.get(login) ?? new Map<string, WantedSubscription>()
		wanted.set(login, list.set(subscription.key, subscription))
	}
	const working = accounts.filter(({ works }) => works)
	for (const account of working) {
		for (const id of topicIds) {
			const { who, scopes } = topic(id)
			const need = { title: '', who: 'user', channel: undefined, scopes } as const
			if (who !== 'self' || choose([account], roles, need).kind !== 'chosen') continue
			want(account.login, wantedFor(id, { id: account.userId, login: account.login }, account, working))
		}
	}
	for (const [id, channel] of inOrder(channels, working)) {
		const account = subscriberOf(id, channel.login, working, roles)
		if (account) want(account.login, wantedFor(id, channel, account, working))
	}
	return new Map([...wanted].map(([login, list]) => [login, [...list.values()]]))
}

/**
 * What is wanted of the channels, the most important first: all of our own, then the broadcasts of others, channel by
 * channel, as long as there are points, and then one topic after the other, so that what shows first comes of all.
 */
function inOrder(channels: readonly ShownChannel[], accounts: readonly Subscriber[]): [TopicId, ShownChannel][] {
	const isOwn = (channel: ShownChannel): boolean => accounts.some(({ login }) => login === channel.login)
	const others = channels.filter((channel) => !isOwn(channel))
	const foreign = topicIds.filter((id) => topic(id).foreign)
	const costly = foreign.filter((id) => topic(id).costs)
	const free = foreign.filter((id) => !topic(id).costs)
	const listened = others.filter(({ isForStreamOnly }) => !isForStreamOnly)
	return [
		...channels.filter(isOwn).flatMap((channel) => topicIds.map((id): [TopicId, ShownChannel] => [id, channel])),
		...others.flatMap((channel) => costly.map((id): [TopicId, ShownChannel] => [id, channel])),
		...free.flatMap((id) => listened.map((channel): [TopicId, ShownChannel] => [id, channel])),
	]
}

function subscriberOf(
	id: TopicId,
	channel: string,
	accounts: readonly Subscriber[],
	roles: Roles,
): Subscriber | undefined {
	const { who, scopes, condition } = topic(id)
	if (who === 'self') return undefined
	// What anyone may watch is watched by the channel's own account where there is one: there it is free.
	const own = accounts.filter(({ login }) => login === channel)
	const others = accounts.filter(({ login }) => login !== channel)
	const need = { title: '', who, channel: condition === 'reader' ? undefined : channel, scopes }
	const choice = choose([...own, ...others], roles, need)
	return choice.kind === 'chosen' ? choice.account : undefined
}

function wantedFor(
	id: TopicId,
	channel: Pick<User, 'id' | 'login'>,
	account: Subscriber,
	accounts: readonly Subscriber[],
): WantedSubscription {
	const { version, who, costs } = topic(id)
	const condition = conditionFor(id, channel.id, account.userId)
	const isForeign = !accounts.some(({ login }) => login === channel.login)
	return {
		key: keyOf(typeOf(id), version, condition),
		type: typeOf(id),
		version,
		condition,
		costs: costs && isForeign,
		tells: { topic: id, channel: channel.login },
		...(who === 'moderator' && channel.login !== account.login && { rests: { role: who, channel: channel.login } }),
	}
}

/** The same for the same topic, however its condition was written. */
export function keyOf(type: string, version: string, condition: Readonly<Record<string, unknown>>): string {
	const parts = Object.entries(condition)
		.filter(([, value]) => value !== '' && value !== undefined && value !== null)
		.map(([name, value]) => `${name}=${String(value)}`)
	return [type, version, ...parts.sort()].join(' ')
}
