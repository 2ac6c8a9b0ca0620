import { Refusal } from '../http/answer.js'
import type { World } from '../world/world.js'
import type { SubscriptionType } from './facts.js'
import type { Condition } from './subscription.js'

/** All that the type needs is there and names someone, and nothing else is. */
export function checkCondition(world: World, facts: SubscriptionType, sent: Record<string, unknown>): Condition {
	const entries = Object.entries(sent).map(([name, value]): [string, string] => {
		if (!facts.condition.some((part) => part.name === name)) {
			throw new Refusal(400, `The condition of ${facts.type} has no ${name}.`)
		}
		if (typeof value !== 'string') throw new Refusal(400, `The ${name} of the condition is not a string.`)
		return [name, value]
	})
	const condition = Object.fromEntries(entries)
	const isGiven = (name: string): boolean => (condition[name] ?? '') !== ''
	const missing = facts.condition.find(({ name, required }) => required && !isGiven(name))
	const given = facts.condition.filter(({ name }) => isGiven(name))
	if (missing || given.length === 0) {
		throw new Refusal(400, 'The condition object is missing one or more required fields.')
	}
	// Of a raid, either who comes or where to.
	if (!facts.condition.some(({ required }) => required) && given.length > 1) {
		throw new Refusal(400, 'The condition object has more than one of the fields that exclude each other.')
	}
	if (usersIn(condition).some((id) => !world.users.byId(id))) {
		throw new Refusal(400, 'The user specified in the condition object does not exist.')
	}
	return condition
}

/** The ids of all who are named. */
export function usersIn(condition: Condition): string[] {
	return Object.entries(condition)
		.filter(([name, id]) => name.endsWith('user_id') && id !== '')
		.map(([, id]) => id)
}

/** Whether an event about these is what the condition asks for: a name that one of both lacks makes no difference. */
export function concerns(condition: Condition, about: Condition): boolean {
	return Object.entries(condition).every(([name, id]) => id === '' || about[name] === undefined || about[name] === id)
}

export function sameCondition(one: Condition, other: Condition): boolean {
	const names = new Set([...Object.keys(one), ...Object.keys(other)])
	return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''))
}
