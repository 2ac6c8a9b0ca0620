import { describe, expect } from 'vitest'
import { presets } from '../../src/definitions/presets/index.js'
import { test } from '../helpers/desk.js'
import { until } from '../helpers/time.js'
import { actionsOf, presetIds } from './presets-table.js'

describe('The presets', () => {
	test('hold nothing that Companion would drop or break', async ({ desk }) => {
		await desk.startSignedIn({ channels: 'streamer other' })
		expect(desk.companion.checkPresets()).toEqual([])
	})

	test('are the same whatever goes on: they hold no live data', async ({ desk }) => {
		await desk.start()
		const before = JSON.stringify(desk.companion.presets.presets)
		desk.twitch.world.goLive('streamer', { title: 'Building' })
		await desk.untilStatus('ok')
		await desk.companion.saveConfig(desk.config({ channels: 'other streamer' }))
		await until('the channels are there', () => desk.companion.variableNames.includes('other_live'))
		expect(JSON.stringify(desk.companion.presets.presets)).toBe(before)
	})

	test('make keys of which none is blank before anything is known', async ({ desk }) => {
		desk.tokenServer.answer({ status: 404 })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		for (const id of presetIds) {
			const { text, size } = (await desk.companion.placePreset(id)).face()
			// $NA stands for what an account may not read, as long as none is signed in.
			expect(text.replaceAll(/\$NA|\\n/g, '').trim(), id).toMatch(/^[\p{L}\d]/u)
			// An empty line would push the caption out of the middle of a key that is filled by it.
			if (size === 'auto' && id !== 'live_lamp') expect(text, id).not.toMatch(/\\n(\\n|$)/)
		}
	})

	test('show no unknown variable once signed in', async ({ desk }) => {
		await desk.startListening()
		for (const id of presetIds) expect((await desk.companion.placePreset(id)).face().text, id).not.toContain('$NA')
	})

	test('show words of people and bars at a size that leaves them whole', () => {
		const words = /_(bar|title|message|text|category|reward|winner|chosen|error|result|raider|follower)\)|\$\(local:/
		const isShort = (id: string): boolean =>
			(presets[id]?.localVariables ?? []).every(({ startupValue }) => typeof startupValue === 'number')
		for (const id of presetIds) {
			const { text = '', size } = presets[id]?.style ?? {}
			const isWords = words.test(isShort(id) ? text.replaceAll(/\$\(local:\w+\)/g, '') : text)
			if (isWords) expect(size, id).toBe(12)
		}
	})

	test('that end, remove, or send everybody away need a hold', () => {
		const dangerous: readonly string[] = [
			...['chat_clear', 'ban', 'shield_mode', 'poll_end', 'prediction_resolve', 'prediction_cancel'],
			...['raid_start', 'raid_random', 'auth_logout', 'reward_delete', 'video_delete'],
		]
		for (const id of presetIds) {
			for (const { set, action } of actionsOf(id)) {
				const isLockdown = action.actionId === 'chat_settings_set' && action.options.slow === 'on'
				const isAll = action.actionId === 'redemption_resolve' && action.options.which === 'all'
				if (isLockdown || isAll || dangerous.includes(action.actionId)) expect(set, id).toBe('2000')
			}
		}
	})

	const holds = presetIds.filter((id) => {
		const sets = actionsOf(id).map(({ set }) => set)
		return sets.includes('2000') && !sets.includes('up')
	})
	test('that need a hold say so, and do nothing at a short press', async ({ desk }) => {
		expect(holds).toContain('chat_clear')
		await desk.startSignedIn()
		for (const id of holds) {
			const key = await desk.companion.placePreset(id)
			expect(key.face().text).toContain('hold 2 s')
			expect(await desk.companion.pressControl(key.controlId, { heldFor: 1900 })).toEqual([])
		}
	})

	const broadcasts = presetIds.filter((id) => /^(marker|clip_\d+|ad_\d+)$/.test(id))
	test.for(broadcasts)('%s fails with a sentence while offline, and its key turns red', async (id, { desk }) => {
		await desk.startSignedIn()
		const key = await desk.companion.placePreset(id)
		const [result] = await desk.companion.pressControl(key.controlId)
		expect(result).toMatchObject({ outcome: 'failed', error: expect.stringMatching(/ while the channel is live\.$/) })
		await until('the key is red', () => key.face().bgcolor === 0xb3261e)
	})

	test('of chat say what their user wrote into the key', async ({ desk }) => {
		await desk.startSignedIn()
		const key = await desk.companion.placePreset('chat_message', { templateValue: 'Be right back' })
		await desk.companion.pressControl(key.controlId)
		key.locals['message'] = 'Back & ready 🎉'
		await desk.companion.pressControl(key.controlId)
		const texts = desk.twitch.world.channel('streamer').messages.map(({ text }) => text)
		expect(texts).toEqual(['Be right back', 'Back & ready 🎉'])
	})

	test('of the live lamp turns red when the channel is live', async ({ desk }) => {
		desk.twitch.world.goLive('streamer', { viewers: 1234 })
		await desk.startSignedIn()
		const key = await desk.companion.placePreset('live_lamp')
		await until('the viewers are shown', () => String(key.face().text).includes('1,234'))
		expect(key.face()).toMatchObject({ bgcolor: 0xb3261e, text: expect.stringMatching(/Streamer\\n00:00:0\d\\n1,234/) })
	})

	test('of the login turns red when the login fails, and fetches a token when pressed', async ({ desk }) => {
		desk.tokenServer.answer({ status: 404 })
		await desk.start()
		await desk.untilStatus('authentication_failure')
		const key = await desk.companion.placePreset('connection')
		expect(key.face().bgcolor).toBe(0xb3261e)
		desk.tokenServer.serveTokens(() => desk.token)
		expect(await desk.companion.pressControl(key.controlId)).toMatchObject([{ outcome: 'done' }])
		await until('the key is green', () => key.face().bgcolor === 0x1e7d34)
	})

	test('of a choice show the votes of the one that the key stands for', async ({ desk }) => {
		await desk.startListening()
		desk.twitch.world.polls.begin('streamer', { choices: ['Heads', 'Tails'] })
		desk.twitch.world.polls.vote('streamer', 'Tails', { votes: 2 })
		const key = await desk.companion.placePreset('poll_choice', { templateValue: 2 })
		await until('the votes are shown', () => key.face().text === '2 Tails\\n❚❚❚❚❚❚❚❚❚❚\\n100 %')
	})
})
