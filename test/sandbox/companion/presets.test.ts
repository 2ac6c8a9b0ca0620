import type {
	CompanionPresetDefinitions,
	CompanionPresetSection,
	CompanionSimplePresetDefinition,
} from '@companion-module/base'
import { afterEach, describe, expect, test } from 'vitest'
import { SimulatedCompanion } from '../../../sandbox/companion/index.js'
import { Lamp, type LampSchema } from './lamp.js'

const style = { text: '$(any:room) $(local:room)', size: 'auto', color: 0xffffff, bgcolor: 0 } as const
const room = { isExpression: true, value: '$(local:room)' } as const

const good: CompanionSimplePresetDefinition<LampSchema> = {
	...{ type: 'simple', name: 'Switch', style },
	localVariables: [{ variableType: 'simple', variableName: 'room', startupValue: 'hall' }],
	steps: [
		{
			down: [{ actionId: 'switch', options: { room, state: 'on', seconds: 0 } }],
			up: [{ actionId: 'dim', options: { level: 1 } }],
			1000: [{ actionId: 'dim', options: { level: 100 } }],
		},
		{ down: [{ actionId: 'switch', options: { room, state: 'off', seconds: 0 } }], up: [] },
	],
	feedbacks: [{ feedbackId: 'is_on', options: { room }, style: { bgcolor: 0x00ff00 } }],
}

const sections: CompanionPresetSection<LampSchema>[] = [
	{
		...{ id: 'rooms', name: 'Rooms' },
		definitions: [
			{
				...{ id: 'each', type: 'template', name: 'Each', presetId: 'good', templateVariableName: 'room' },
				templateValues: [{ value: 'hall' }, { value: 'attic' }],
			},
		],
	},
]

describe('Presets', () => {
	let companion: SimulatedCompanion<LampSchema>

	async function startWith(
		given: CompanionPresetSection<LampSchema>[],
		presets: CompanionPresetDefinitions<LampSchema>,
	): Promise<void> {
		class PresetLamp extends Lamp {
			override async init(...first: Parameters<Lamp['init']>): Promise<void> {
				await super.init(...first)
				this.setPresetDefinitions(given, presets)
			}
		}
		companion = new SimulatedCompanion<LampSchema>()
		await companion.start(PresetLamp, { label: 'lamp' })
	}

	afterEach(async () => companion.destroy())

	test('have no problems when all is well', async () => {
		await startWith(sections, { good })
		expect(companion.checkPresets()).toEqual([])
	})

	test('make keys that press, step and show', async () => {
		await startWith(sections, { good })
		const key = await companion.placePreset('good', { controlId: 'key', templateValue: 'attic' })
		await companion.pressControl('key')
		await companion.feedbacksSettled()
		expect(key.face()).toMatchObject({ text: 'attic attic', bgcolor: 0x00ff00 })
		expect(companion.variables.brightness).toBe(1)
		await companion.pressControl('key')
		await companion.feedbacksSettled()
		expect(key.face().bgcolor).toBe(0)
		await companion.pressControl('key', { heldFor: 1200 })
		expect(companion.variables.brightness).toBe(100)
	})

	test('are told apart from what Companion would drop, skip or break', async () => {
		const mixed = [...sections, { id: 'mixed', name: 'Mixed', definitions: ['missing'] }]
		await startWith(mixed, {
			good: { ...good, localVariables: [] },
			lost: { ...good, steps: [] },
			wrong: {
				...good,
				steps: [{ down: [{ actionId: 'dim', options: { level: 101 } }], up: [] }],
				feedbacks: [{ feedbackId: 'is_on', options: { room: '$(lamp:room)' }, style: {} }],
			},
		})
		expect(companion.checkPresets()).toEqual([
			'section rooms: group each sets room, which the preset does not have',
			'preset missing: named in a section, but not defined',
			'preset lost: in no section, it is never shown',
			'preset lost: has no steps, its key does nothing',
			'preset wrong: in no section, it is never shown',
			'preset wrong: action dim, option level: Value must be less than or equal to 100',
			"preset wrong: feedback is_on refers to a connection's variable, whose label Companion does not rewrite there",
		])
	})
})
