import { afterEach, describe, expect, test } from 'vitest'
import { SimulatedCompanion } from '../../../sandbox/companion/index.js'
import type { UpgradeScript } from '../../../sandbox/companion/index.js'
import { Lamp, type LampSchema } from './lamp.js'

const noChange = { updatedConfig: null, updatedActions: [], updatedFeedbacks: [] }
const moveHost: UpgradeScript = (_context, { config }) => ({
	...noChange,
	updatedConfig: config && { ...config, host: config.ip ?? 'none' },
})
const renameDim: UpgradeScript = (_context, { actions }) => ({
	...noChange,
	updatedActions: actions.map((action) => ({ ...action, actionId: 'dim' })),
})

describe('Upgrade scripts', () => {
	let companion: SimulatedCompanion<LampSchema>

	afterEach(async () => companion.destroy())

	test('run over the settings of an older version, and not over new ones', async () => {
		companion = new SimulatedCompanion<LampSchema>({ upgradeScripts: [moveHost] })
		await companion.start(Lamp)
		expect(companion.config.host).toBe('lamp.local')
		await companion.destroy()
		await companion.start(Lamp, { isFirstInit: false, lastUpgradeIndex: -1 })
		expect(companion.config.host).toBe('none')
	})

	test('run over saved buttons from where they were saved', async () => {
		companion = new SimulatedCompanion<LampSchema>({ upgradeScripts: [moveHost, renameDim] })
		await companion.start(Lamp)
		const action = {
			id: '1',
			controlId: 'key',
			actionId: 'fade',
			options: { level: { isExpression: false, value: 3 } },
		} as const
		expect(companion.upgradeButtons({ actions: [action] }, 0).actions).toEqual([{ ...action, actionId: 'dim' }])
	})
})
