import { describe, expect } from 'vitest'
import type { FeedbackHandle } from '../../../sandbox/companion/index.js'
import { test, type Desk } from '../../helpers/desk.js'
import { pass, second } from '../../helpers/time.js'
import { startInFakeTime } from '../fake-start.js'

const controlId = 'bank:1'

async function lamps(desk: Desk, seconds = 5): Promise<() => string[]> {
	const states = ['working', 'done', 'failed']
	const handles: FeedbackHandle[] = []
	for (const state of states) {
		handles.push(await desk.companion.addFeedback('press_state', { state, seconds }, { controlId }))
	}
	return () => states.filter((_, index) => handles[index]?.active)
}

const say = async (desk: Desk, message: string): ReturnType<Desk['companion']['press']> =>
	desk.companion.pressWithDefaults('chat_send', { message }, { controlId })

describe("The feedback of a key's last press", () => {
	test('shows that it works, and then for some seconds that it is done', async ({ desk }) => {
		await startInFakeTime(desk)
		const shown = await lamps(desk)
		expect(shown()).toEqual([])
		const release = desk.twitch.world.trouble.hold({ match: { path: '/chat' } })
		const pressed = say(desk, 'Hello')
		await desk.twitch.arrived({ endpoint: 'send-chat-message' })
		await pass(second)
		expect(shown()).toEqual(['working'])
		release()
		await pressed
		await pass(second)
		expect(shown()).toEqual(['done'])
		await pass(3 * second)
		expect(shown()).toEqual(['done'])
		await pass(2 * second)
		expect(shown()).toEqual([])
	})

	test('shows that it failed, for as long as was chosen', async ({ desk }) => {
		await startInFakeTime(desk)
		const shown = await lamps(desk, 60)
		await say(desk, '')
		await pass(50 * second)
		expect(shown()).toEqual(['failed'])
		await pass(11 * second)
		expect(shown()).toEqual([])
	})

	test('is of its own key alone', async ({ desk }) => {
		await startInFakeTime(desk)
		const shown = await lamps(desk)
		await desk.companion.pressWithDefaults('chat_send', { message: 'Hello' }, { controlId: 'bank:2' })
		await pass(second)
		expect(shown()).toEqual([])
	})

	test('is of the latest of presses that overlap', async ({ desk }) => {
		await startInFakeTime(desk)
		const shown = await lamps(desk)
		const releaseFirst = desk.twitch.world.trouble.hold({ match: { path: '/chat' } })
		const first = say(desk, 'One')
		await desk.twitch.arrived({ endpoint: 'send-chat-message' })
		const releaseSecond = desk.twitch.world.trouble.hold({ match: { path: '/chat' } })
		const latest = say(desk, 'Two')
		await desk.twitch.arrived({ endpoint: 'send-chat-message' }, 2)
		releaseFirst()
		await first
		await pass(second)
		expect(shown()).toEqual(['working'])
		releaseSecond()
		await latest
		await pass(second)
		expect(shown()).toEqual(['done'])
	})

	test('is looked at no more when its time is over', async ({ desk }) => {
		await startInFakeTime(desk)
		const lamp = await desk.companion.addFeedback('press_state', { state: 'done', seconds: 3 }, { controlId })
		await say(desk, 'Hello')
		await pass(10 * second)
		const checks = lamp.checks
		await pass(60 * second)
		expect(lamp.checks).toBe(checks)
		expect(checks).toBeLessThan(10)
	})
})
