import { missingScopes } from '../core/choose.js'
import type { AccountState } from '../state/state.js'
import { topic, topicIds, typeOf } from '../twitch/eventsub/topics.js'

/** Which events of its own channel an account does not get for want of scopes: by scope, alternatives as "a or b". */
export function eventGaps(account: Pick<AccountState, 'login' | 'scopes'>): ReadonlyMap<string, readonly string[]> {
	const gaps = topicIds.flatMap((id) =>
		missingScopes(account, topic(id).scopes).map((alternatives) => ({
			scope: alternatives.join(' or '),
			type: typeOf(id),
		})),
	)
	return new Map(
		[...Map.groupBy(gaps, ({ scope }) => scope)].map(([scope, group]) => [
			scope,
			[...new Set(group.map(({ type }) => type))],
		]),
	)
}
