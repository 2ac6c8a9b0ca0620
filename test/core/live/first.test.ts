import { expect } from 'vitest'
import { test } from '../../helpers/desk.js'
import { until } from '../../helpers/time.js'

test('A broadcast that begins is on the key at once', async ({ desk }) => {
	await desk.startListening()
	desk.twitch.world.goLive('streamer', { title: 'Live now' })
	await until('live is shown', () => desk.companion.variables['streamer_live'] === true)
	await until('the title is shown', () => desk.companion.variables['streamer_title'] === 'Live now')
	expect(desk.companion.status?.status).toBe('ok')
})
