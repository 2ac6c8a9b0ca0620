import { expect } from 'vitest'
import { test } from '../helpers/desk.js'
import { until } from '../helpers/time.js'

test('Presets of channels and rewards are offered as soon as these are known, and go with them', async ({ desk }) => {
	await desk.startListening({ channels: 'streamer other' })
	const offered = (value: string): boolean =>
		JSON.stringify(desk.companion.presets.sections).includes(`"value":"${value}"`)
	await until('the channel is offered', () => offered('other'))
	const { points } = desk.twitch.world
	points.addReward('streamer', 'Song')
	await until('the reward is offered', () => offered('Song'))
	expect(desk.companion.checkPresets()).toEqual([])
	points.removeReward('streamer', 'Song')
	await until('the reward is gone', () => !offered('Song'))
	await desk.companion.saveConfig(desk.config({ channels: 'streamer' }))
	await until('the channel is gone', () => !offered('other'))
})
