import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Ending, PackagedModule } from '../../../sandbox/companion/process/index.js'
import { packLamp } from './packaged-lamp.js'

describe('A packaged module in its own process', () => {
	let folder: string
	let lamp: PackagedModule

	beforeAll(async () => (folder = await packLamp()))
	afterEach(async () => lamp.remove())
	afterAll(async () => rm(dirname(folder), { recursive: true }))

	test('starts, is pressed, and tells what happens', async () => {
		lamp = await PackagedModule.install(folder)
		await lamp.start({ config: { host: 'there' }, secrets: { password: 'opened' } })
		expect(lamp.status).toEqual({ status: 'ok', message: null })
		expect(await lamp.press('dim', { level: 7 })).toEqual({ outcome: 'done', tolerated: {} })
		expect(lamp.variables.get('brightness')).toBe(7)
		expect(lamp.saved).toEqual({ config: { host: 'there', port: 80 }, secrets: { password: 'opened' } })
	})

	test('comes out of a .tgz, which leaves nothing behind', async () => {
		const archive = join(dirname(folder), 'lamp-1.0.0.tgz')
		execFileSync('tar', ['-czf', archive, '-C', dirname(folder), 'lamp'])
		lamp = await PackagedModule.install(archive)
		await lamp.start()
		expect((await lamp.describe()).actions.map(({ id }) => id)).toEqual(['switch', 'dim'])
		await lamp.remove()
		expect(existsSync(lamp.installation.moduleFolder)).toBe(false)
	})

	test('is held to what Companion allows: no writing, no child processes, an empty environment', async () => {
		lamp = await PackagedModule.install(folder)
		await lamp.start()
		await lamp.pressWithDefaults('switch', { room: 'escape' })
		const tried = lamp.variables.get('last')
		expect(tried).toBe('write ERR_ACCESS_DENIED, read ERR_ACCESS_DENIED, spawn ERR_ACCESS_DENIED, environment HOME')
	})

	test('keeps a feedback up to date', async () => {
		lamp = await PackagedModule.install(folder)
		await lamp.start()
		const feedback = await lamp.addFeedback('is_on', { room: 'hall' })
		expect(feedback.value).toBe(false)
		const answered = new Promise<void>((resolve) => {
			lamp.onHappening(({ kind }) => kind === 'feedback' && resolve())
		})
		await lamp.pressWithDefaults('switch')
		await answered
		expect(lamp.feedbacks.get(feedback.id)).toMatchObject({ value: true, active: true, checks: 2 })
	})

	test('tells of a crash and starts again with what it had', async () => {
		lamp = await PackagedModule.install(folder)
		await lamp.start({ config: { host: 'there' } })
		const ended = new Promise<Ending>((resolve) => lamp.onEnd(resolve))
		await expect(lamp.pressWithDefaults('switch', { room: 'crash' })).rejects.toThrow('The module has ended')
		expect(await ended).toMatchObject({ wanted: false, code: 1 })
		await lamp.start()
		expect((await lamp.describe()).config).toEqual({ host: 'there', port: 80 })
	})
})
