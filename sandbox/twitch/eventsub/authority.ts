import { Refusal } from '../http/answer.js'
import type { World } from '../world/world.js'
import { usersIn } from './condition.js'
import type { SubscriptionType } from './facts.js'
import type { Applicant, Condition } from './subscription.js'

/** Whether the token may have these events: its scopes, its user, and the user's role. */
export function checkMaySubscribe(
	world: World,
	{ scopes: granted, user }: Applicant,
	facts: SubscriptionType,
	condition: Condition,
): void {
	const { scopes, self, channel: place } = facts
	const isGranted = scopes.every((alternatives) => alternatives.some((scope) => granted.has(scope)))
	const isSelf = self === undefined || condition[self] === user.id
	const channel = place === undefined ? undefined : world.channelById(condition[place] ?? '')
	const hasRole = place === undefined || channel?.isModeratedBy(user)
	if (!facts.websocket || !isGranted || !isSelf || !hasRole) {
		throw new Refusal(403, 'subscription missing proper authorization')
	}
}

/** Free where someone's consent is part of it, be it only that of whoever is watched. */
export function costOfSubscribing(
	world: World,
	clientId: string,
	{ scopes }: SubscriptionType,
	condition: Condition,
): number {
	const hasAuthorized = (id: string): boolean => {
		const user = world.users.byId(id)
		return user !== undefined && world.tokens.of(user).some((token) => token.clientId === clientId)
	}
	return scopes.length > 0 || usersIn(condition).some(hasAuthorized) ? 0 : 1
}
