import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SimulatedCompanion } from '../../../sandbox/companion/index.js'
import { Lamp, type LampSchema } from './lamp.js'

describe('Feedbacks on keys', () => {
	let companion: SimulatedCompanion<LampSchema>
	let lamp: Lamp

	beforeEach(async () => {
		companion = new SimulatedCompanion<LampSchema>()
		class TestLamp extends Lamp {
			constructor(internal: unknown) {
				super(internal)
				// eslint-disable-next-line @typescript-eslint/no-this-alias -- Companion keeps the instance to itself
				lamp = this
			}
		}
		await companion.start(TestLamp, { label: 'lamp' })
	})

	afterEach(async () => companion.destroy())

	test('are asked when placed and when the module names them', async () => {
		const feedback = await companion.addFeedback('is_on', { room: 'hall' }, { controlId: 'key' })
		expect([feedback.value, feedback.checks]).toEqual([false, 1])
		await companion.pressWithDefaults('switch')
		await companion.feedbacksSettled()
		expect([feedback.value, feedback.checks]).toEqual([true, 2])
		lamp.checkFeedbacksById(feedback.id, 'unknown')
		lamp.checkAllFeedbacks()
		await companion.feedbacksSettled()
		expect(feedback.checks).toBe(4)
		expect(companion.feedbacks.checkedIds).toEqual([feedback.id, 'unknown'])
	})

	test('get their previous options with new ones', async () => {
		const feedback = await companion.addFeedback('is_on', { room: 'hall' })
		expect(lamp.watched.get(feedback.id)).toBeNull()
		await feedback.change({ room: 'attic' })
		expect(lamp.watched.get(feedback.id)).toEqual({ room: 'hall' })
	})

	test('are handed over again when a variable in their options changes', async () => {
		await companion.pressWithDefaults('switch', { room: 'attic' })
		const feedback = await companion.addFeedback('is_on', { room: '$(custom:room)' }, { isInverted: true })
		expect([feedback.value, feedback.active]).toEqual([false, true])
		companion.setOtherVariable('custom', 'room', 'attic')
		await companion.feedbacksSettled()
		expect([feedback.value, feedback.active]).toEqual([true, false])
	})

	test('leave the module when removed', async () => {
		const feedback = await companion.addFeedback('is_on', { room: 'hall' })
		feedback.remove()
		expect(lamp.watched.has(feedback.id)).toBe(false)
	})
})
