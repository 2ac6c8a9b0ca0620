import { describe, expect } from 'vitest'
import { test, type Desk } from '../../helpers/desk.js'
import { pass, second, until } from '../../helpers/time.js'
import { arrive, listenLive } from '../../core/live/listening.js'

const deleted = {
	type: 'channel.chat.message_delete',
	version: '1',
	condition: '{"broadcaster_user_id":"{user_id}","user_id":"{user_id}"}',
}

function running(desk: Desk, type: string): number {
	return desk.twitch.world.eventsub.subscriptions.enabled.filter(({ facts }) => facts.type === type).length
}

describe('The feedback "last event of any type"', () => {
	test('holds the event of a type that the module itself does not listen to', async ({ desk }) => {
		await desk.startListening()
		const feedback = await desk.companion.addFeedback('custom_event', deleted)
		expect(feedback.value).toBe(null)
		await until('it is subscribed', () => running(desk, deleted.type) === 1)
		const { id } = desk.twitch.world.writeChat('streamer', 'other', 'Oh no')
		desk.twitch.world.chat.delete('streamer', id)
		await until('it is there', () => feedback.value !== null)
		expect(feedback.value).toMatchObject({ message_id: id, target_user_login: 'other' })
	})

	test('shares one subscription with equal ones, which goes with the last of them', async ({ desk }) => {
		await desk.startListening()
		const feedbacks = [
			await desk.companion.addFeedback('custom_event', deleted),
			await desk.companion.addFeedback('custom_event', { ...deleted, version: ' 1 ' }),
		]
		await until('it is subscribed', () => running(desk, deleted.type) === 1)
		for (const feedback of feedbacks) {
			expect(running(desk, deleted.type)).toBe(1)
			feedback.remove()
		}
		await until('it is given back', () => running(desk, deleted.type) === 0)
	})

	test('of a type that is listened to already makes no second subscription', async ({ desk }) => {
		await desk.startListening()
		const created = desk.helix('create-eventsub-subscription').length
		const condition = '{"moderator_user_id":"{user_id}","broadcaster_user_id":"{user_id}"}'
		const feedback = await desk.companion.addFeedback('custom_event', {
			type: 'channel.follow',
			version: '2',
			condition,
		})
		desk.twitch.world.followers.follow('streamer', 'other')
		await until('it is there', () => feedback.value !== null)
		expect(feedback.value).toMatchObject({ user_login: 'other' })
		expect(desk.helix('create-eventsub-subscription')).toHaveLength(created)
	})

	test('says once what Twitch has against it', async ({ desk }) => {
		await desk.startListening()
		await desk.companion.addFeedback('custom_event', { ...deleted, type: 'channel.no.such.type' })
		const said = (): number =>
			desk.companion.logs.filter(({ message }) => message.includes('Twitch does not tell of channel.no.such.type'))
				.length
		await until('it is said', () => said() === 1)
	})

	test('asks nothing for what is being typed, but for what has stood for two seconds', async ({ desk }) => {
		await listenLive(desk)
		const feedback = await desk.companion.addFeedback('custom_event', deleted)
		await arrive()
		const created = desk.helix('create-eventsub-subscription').length
		for (const type of ['channel.chat.c', 'channel.chat.cl', 'channel.chat.clear']) {
			await feedback.change({ ...deleted, type })
			await pass(second / 2)
		}
		expect(desk.helix('create-eventsub-subscription')).toHaveLength(created)
		await pass(3 * second)
		// The module listens to that one by itself already, under another condition or the same.
		expect(running(desk, 'channel.chat.clear')).toBe(1)
		expect(desk.companion.logs.filter(({ level }) => level === 'warn')).toEqual([])
	})

	test('holds each of twenty events that come at once', async ({ desk }) => {
		await listenLive(desk)
		const condition = '{"moderator_user_id":"{user_id}","broadcaster_user_id":"{user_id}"}'
		const feedback = await desk.companion.addFeedback('custom_event', {
			type: 'channel.follow',
			version: '2',
			condition,
		})
		await arrive()
		const logins = Array.from({ length: 20 }, (_, index) => `fan_${index}`)
		const { checks } = feedback
		for (const login of logins) {
			desk.twitch.world.addUser({ login })
			desk.twitch.world.followers.follow('streamer', login)
		}
		await arrive(3 * second)
		expect(feedback.checks - checks).toBe(20)
		expect(feedback.value).toMatchObject({ user_login: 'fan_19' })
	})

	test('with a condition that is no JSON says how to write it, and asks nothing', async ({ desk }) => {
		await desk.startListening()
		const created = desk.helix('create-eventsub-subscription').length
		const feedback = await desk.companion.addFeedback('custom_event', { ...deleted, condition: 'nonsense' })
		expect(feedback.value).toBe(null)
		expect(desk.companion.logs.some(({ message }) => message.startsWith('Condition: write a JSON object'))).toBe(true)
		expect(desk.helix('create-eventsub-subscription')).toHaveLength(created)
	})

	test.for([
		['with a condition', { ...deleted, condition: 'nonsense' }],
		['of a type', { ...deleted, type: ' ' }],
	] as const)('%s that is no longer one gives its subscription back', async ([, changed], { desk }) => {
		await desk.startListening()
		const feedback = await desk.companion.addFeedback('custom_event', deleted)
		await until('it is subscribed', () => running(desk, deleted.type) === 1)
		await feedback.change(changed)
		expect(feedback.value).toBe(null)
		await until('it is given back', () => running(desk, deleted.type) === 0)
		await feedback.change(deleted)
		await until('it is subscribed again', () => running(desk, deleted.type) === 1)
	})
})
