import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import documented from '../../../../sandbox/twitch/facts/eventsub-examples.json' with { type: 'json' }
import { type SubscriptionType, subscriptionTypes } from '../../../../sandbox/twitch/eventsub/facts.js'
import { differences } from '../shape.js'
import { scenes } from './scenes/index.js'
import { eventStageFor, everyScope, ownCondition } from './stage.js'

const stage = eventStageFor(...everyScope)

const examples = new Map(Object.entries(v.parse(v.record(v.string(), v.array(v.unknown())), documented)))

/** Where the example alone would mislead. */
const exceptions: Record<string, string[]> = {
	// Shown for a blocked term alone.
	'automod.message.update.v2': ['.blocked_term: not an object'],
	// Its example shows text, but its table of fields and Twitch's own mock do not.
	'channel.ad_break.begin.v1': ['.duration_seconds: number, not string', '.is_automatic: boolean, not string'],
	// A reward without an image of its own has none.
	'channel.channel_points_custom_reward.add.v1': ['.image: not an object'],
	'channel.channel_points_custom_reward.update.v1': ['.image: not an object'],
	'channel.channel_points_custom_reward.remove.v1': ['.image: not an object'],
	// The reference's table of fields tells it so.
	'channel.chat.notification.v1': [
		'.resub.sub_plan: missing',
		'.resub.sub_tier: not documented',
		'.resub.is_prime: not documented',
	],
}

const keyOf = ({ type, version }: SubscriptionType): string => `${type}.v${version}`
const happening = subscriptionTypes.filter(({ websocket }) => websocket)

describe('an event', () => {
	it.each(happening.map((facts): [string, SubscriptionType] => [keyOf(facts), facts]))(
		'of %s has the shape of a documented one',
		async (key, facts) => {
			const { listen, subscribe, owner, twitch } = stage()
			const { type, version } = facts
			const scene = scenes[key]
			if (!scene) throw new Error(`${key} needs a scene, in which it happens`)
			twitch.world.makeModerator('owner', 'viewer')
			const listener = await listen()
			expect((await subscribe(listener, { type, version, condition: ownCondition(facts, owner.id) })).status).toBe(202)
			scene(twitch.world)
			const { metadata, payload } = await listener.next('notification')
			expect(metadata).toMatchObject({ subscription_type: type, subscription_version: version })
			const unlike = (examples.get(key) ?? []).map((example) => differences(example, payload.event))
			expect(unlike).toContainEqual(exceptions[key] ?? [])
		},
	)

	it('is shown by a scene for no type but those that are', () => {
		expect(Object.keys(scenes).filter((key) => !happening.some((facts) => keyOf(facts) === key))).toEqual([])
	})
})
