import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SimulatedCompanion } from '../../../sandbox/companion/index.js'
import { Lamp, type LampSchema } from './lamp.js'

describe('Pressing an action', () => {
	let companion: SimulatedCompanion<LampSchema>

	beforeEach(async () => {
		companion = new SimulatedCompanion<LampSchema>()
		await companion.start(Lamp, { label: 'lamp' })
	})

	afterEach(async () => companion.destroy())

	test('hands the options over and reports that it is done', async () => {
		expect(await companion.press('dim', { level: 20 })).toEqual({ outcome: 'done', tolerated: {} })
		expect(companion.variables.brightness).toBe(20)
	})

	test('skips an action with a missing or impossible option, with no more than a warning', async () => {
		for (const level of [undefined, 101, -1, 'bright']) {
			expect(await companion.press('dim', { level })).toMatchObject({ outcome: 'skipped' })
		}
		expect(companion.logs.filter(({ level }) => level === 'warn')).toHaveLength(4)
		expect(companion.variables.brightness).toBe('')
	})

	test('fills nothing in, unless it is pressed as newly placed', async () => {
		expect((await companion.press('dim')).outcome).toBe('skipped')
		expect((await companion.pressWithDefaults('dim')).outcome).toBe('done')
		expect(companion.variables.brightness).toBe(50)
	})

	test('converts text to a number and rounds it where the field asks for integers', async () => {
		await companion.press('dim', { level: '41.6' })
		expect(companion.variables.brightness).toBe(42)
	})

	test('reports what a thrown action says, and logs it as Companion does', async () => {
		const result = await companion.press('dim', { level: 13 })
		expect(result).toEqual({ outcome: 'failed', error: 'Thirteen is no level', tolerated: {} })
		expect(companion.logs).toContainEqual(
			expect.objectContaining({ level: 'error', message: 'Error executing action: Thirteen is no level' }),
		)
	})

	test('notes an invalid value that the field allows', async () => {
		const result = await companion.pressWithDefaults('switch', { seconds: 'soon' })
		expect(result).toEqual({ outcome: 'done', tolerated: { seconds: 'Value must be a number' } })
	})

	test('resolves variables in text that uses them, own and foreign, and marks the unknown', async () => {
		await companion.press('dim', { level: 5 })
		companion.setOtherVariable('custom', 'room', 'attic')
		await companion.pressWithDefaults('switch', { room: '$(custom:room) $(lamp:brightness) $(lamp:nothing)' })
		expect(companion.variables.room).toBe('attic 5 $NA')
	})

	test('computes plain expressions and refuses others aloud', async () => {
		await companion.press('dim', { level: { isExpression: true, value: '(2 + 3) * 4' } })
		await companion.press('dim', {
			level: { isExpression: true, value: "$(lamp:brightness) == 20 && !false && 'a' == 'b' || 33" },
		})
		expect(companion.variables.brightness).toBe(33)
		const { error } = await companion.press('dim', { level: { isExpression: true, value: 'max(1, 2)' } })
		expect(error).toContain('cannot compute the expression: max(1, 2)')
	})

	test('stops waiting for an action after its time', async () => {
		const hasty = new SimulatedCompanion<LampSchema>({ limits: { call: 5 } })
		class SlowLamp extends Lamp {
			override hindrance = async (): Promise<void> => new Promise(() => undefined)
		}
		await hasty.start(SlowLamp)
		const result = await hasty.pressWithDefaults('switch')
		expect(result).toMatchObject({ outcome: 'failed', error: 'Call timed out' })
		await hasty.destroy()
	})
})
