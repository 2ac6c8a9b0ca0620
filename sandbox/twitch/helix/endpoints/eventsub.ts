import { limits } from '../../eventsub/limits.js'
import { subscribe } from '../../eventsub/subscribe.js'
import { type Applicant, showInList, type Subscription } from '../../eventsub/subscription.js'
import { costOf } from '../../eventsub/subscriptions.js'
import { subscriptionTypes } from '../../eventsub/facts.js'
import { usersIn } from '../../eventsub/condition.js'
import { Refusal } from '../../http/answer.js'
import type { Call } from '../call.js'
import type { Handlers } from '../handler.js'
import { page } from '../page.js'

export const eventsub: Handlers = {
	'create-eventsub-subscription': (call) => {
		const [condition] = call.values('condition')
		const [transport] = call.values('transport')
		const type = call.text('type') ?? ''
		const version = call.text('version') ?? ''
		const subscription = subscribe(call.world, applicantOf(call), { type, version, condition, transport })
		return { data: [showInList(subscription)], ...totals(call) }
	},

	'get-eventsub-subscriptions': (call) => {
		const type = call.text('type')
		if (type !== undefined && !subscriptionTypes.some((facts) => facts.type === type)) {
			throw new Refusal(400, 'The value in the type query parameter is not valid.')
		}
		const wanted = call.world.eventsub.subscriptions.listed(call.token).filter((each) => isWanted(call, each))
		const { data, pagination } = page(call, wanted.map(showInList), 100)
		return { ...totals(call), data, pagination }
	},

	'delete-eventsub-subscription': (call) => {
		const { subscriptions } = call.world.eventsub
		const found = subscriptions.listed(call.token).find(({ id }) => id === call.text('id'))
		if (!found) throw new Refusal(404, 'The subscription was not found.')
		subscriptions.remove(found)
	},
}

function isWanted(call: Call, { id, status, facts, condition }: Subscription): boolean {
	const userId = call.text('user_id')
	return (
		status === (call.text('status') ?? status) &&
		facts.type === (call.text('type') ?? facts.type) &&
		id === (call.text('subscription_id') ?? id) &&
		(userId === undefined || usersIn(condition).includes(userId)) &&
		!call.has('conduit_id')
	)
}

/** Subscriptions over WebSockets are those of a user, so an app with a token of its own has none. */
function applicantOf({ token: { clientId, scopes, user } }: Call): Applicant {
	if (!user) throw new Refusal(400, 'invalid transport and auth combination')
	return { clientId, user, scopes }
}

function totals(call: Call): object {
	const { subscriptions } = call.world.eventsub
	return {
		total: subscriptions.listed(call.token).length,
		total_cost: costOf(subscriptions.enabledOf(call.token)),
		max_total_cost: limits.totalCost,
	}
}
