import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SimulatedCompanion } from '../../../sandbox/companion/index.js'
import { Lamp, type LampSchema } from './lamp.js'

let lamp: Lamp

class TestLamp extends Lamp {
	constructor(internal: unknown) {
		super(internal)
		// eslint-disable-next-line @typescript-eslint/no-this-alias -- Companion keeps the instance to itself
		lamp = this
	}
}

describe('The life of a connection', () => {
	let simulated: SimulatedCompanion<LampSchema>

	beforeEach(() => (simulated = new SimulatedCompanion<LampSchema>({ limits: { call: 20 } })))

	afterEach(async () => {
		vi.useRealTimers()
		await simulated.destroy().catch(() => undefined)
	})

	test('begins with the defaults of the fields, and nothing for fields without one', async () => {
		await simulated.start(TestLamp)
		expect(simulated.config).toEqual({ host: 'lamp.local', port: 80 })
		expect(simulated.secrets).toEqual({ password: 'hunter2' })
		expect(lamp.calls).toEqual(['init [{"host":"lamp.local","port":80},true,{"password":"hunter2"}]'])
	})

	test('goes on after a restart with what was saved last', async () => {
		await simulated.start(TestLamp, { config: { host: 'there' } })
		lamp.saveConfig({ host: 'elsewhere', port: 81 }, { password: 'rotated' })
		await simulated.destroy()
		await simulated.start(TestLamp)
		expect(lamp.calls).toEqual(['init [{"host":"elsewhere","port":81},false,{"password":"rotated"}]'])
	})

	test('brings a save of the page and a rename to configUpdated, but not what the module saves itself', async () => {
		await simulated.start(TestLamp, { label: 'lamp' })
		lamp.saveConfig({ host: 'mine', port: 1 }, undefined)
		await simulated.saveConfig({ host: 'page', port: 2 })
		await simulated.rename('bulb')
		expect(lamp.calls.slice(1)).toEqual([
			'configUpdated lamp [{"host":"page","port":2},{"password":"hunter2"}]',
			'configUpdated bulb [{"host":"page","port":2},{"password":"hunter2"}]',
		])
	})

	test('keeps calls in order, one at a time', async () => {
		await simulated.start(TestLamp)
		await Promise.all([simulated.rename('a'), simulated.rename('b'), simulated.destroy()])
		expect(lamp.calls.slice(1).map((call) => call.split(' ')[0])).toEqual(['configUpdated', 'configUpdated', 'destroy'])
	})

	test('gives up on a call that takes too long, fake timers or not', async () => {
		vi.useFakeTimers()
		await simulated.start(TestLamp)
		vi.spyOn(lamp, 'configUpdated').mockReturnValue(new Promise(() => undefined))
		await expect(simulated.rename('late')).rejects.toThrow('Call timed out')
		expect(simulated.logs).toContainEqual(expect.objectContaining({ from: 'companion', message: 'Call timed out' }))
	})

	test('tells whoever watches of statuses, variables and log lines', async () => {
		const seen: unknown[] = []
		simulated.onStatus(({ status }) => seen.push(status))
		simulated.onVariables((changes) => seen.push(changes.length))
		simulated.onLog(({ source, message }) => seen.push(`${source} ${message}`))
		await simulated.start(TestLamp)
		expect(seen).toEqual(['undefined Initializing', 3, 'ok', 'Bulb glowing'])
	})

	test('puts the log back where it was', async () => {
		const before = globalThis.COMPANION_LOGGER
		await simulated.start(TestLamp)
		expect(globalThis.COMPANION_LOGGER).not.toBe(before)
		await simulated.destroy()
		expect(globalThis.COMPANION_LOGGER).toBe(before)
	})

	test('drops values without a definition, and makes undefined an empty text', async () => {
		await simulated.start(TestLamp)
		lamp.setVariableValues({ brightness: 3, room: undefined, ...{ unheard: 1 } })
		expect(simulated.variables).toEqual({ brightness: 3, room: '', last: '' })
		expect(simulated.droppedVariables).toEqual(['unheard'])
	})

	test('knows all that was ever said, but not the saved secrets', async () => {
		await simulated.start(TestLamp, { config: { host: 'told-in-config' }, secrets: { password: 'kept-to-itself' } })
		lamp.log('debug', 'told-in-log')
		lamp.setVariableValues({ last: 'told-in-variable' })
		lamp.hindrance = async () => Promise.reject(new Error('told-in-error'))
		await simulated.pressWithDefaults('switch')
		const text = simulated.emittedText()
		for (const where of ['config', 'log', 'variable', 'error']) expect(text).toContain(`told-in-${where}`)
		expect(text).toContain('"label":"Password"')
		expect(text).not.toContain('kept-to-itself')
	})

	test('tells what the config page would refuse', async () => {
		await simulated.start(TestLamp, { config: { host: '', port: 70000 } })
		expect(simulated.pageErrors()).toEqual({
			host: 'Value must be at least 1 characters long',
			port: 'Value must be less than or equal to 65535',
		})
	})
})
