import { describe, expect } from 'vitest'
import { presets } from '../../src/definitions/presets/index.js'
import { test } from '../helpers/desk.js'
import { until } from '../helpers/time.js'

/** Keys that were placed follow their preset by its id: an id is never changed or taken away. */
const permanentIds = [
	...['live_lamp', 'stream_title', 'stream_category', 'marker', 'clip_30', 'clip_60'],
	...['ad_30', 'ad_60', 'ad_90', 'ad_120', 'ad_150', 'ad_180'],
	...['chat_message', 'chat_announcement', 'chat_clear'],
	...['connection', 'login', 'last_error', 'rate_limit'],
]

describe('The presets', () => {
	test('are all that ever were', () => {
		expect(Object.keys(presets).sort()).toEqual([...permanentIds].sort())
	})

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

	test.for(permanentIds)('%s does its work when it is pressed, and shows it', async (id, { desk }) => {
		desk.twitch.world.goLive('streamer')
		if (id === 'login') await desk.startByCode()
		else await desk.startSignedIn()
		const key = await desk.companion.placePreset(id)
		const before = key.face()
		const results = await desk.companion.pressControl(key.controlId)
		for (const result of results) expect(result).toEqual({ outcome: 'done', tolerated: {} })
		if (results.length > 0)
			await until('the key shows it', () => key.face().bgcolor !== before.bgcolor || id === 'connection')
		expect(before.text).not.toContain('$NA')
	})

	const broadcasts = ['marker', 'clip_30', 'clip_60', ...permanentIds.filter((id) => id.startsWith('ad_'))]
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
})
